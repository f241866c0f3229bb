// SPDX-License-Identifier: GPL-3.0-or-later
#include "logreader.h"

namespace kontor {

Result<std::unique_ptr<LogReader>> LogReader::begin(ShopFile &file)
{
    std::unique_ptr<LogReader> reader(new LogReader(file));
    KONTOR_ASSIGN(reader->m_snapshot, Snapshot::begin(file.db()));
    KONTOR_ASSIGN(reader->m_head, reader->m_log.head());
    return reader;
}

} // namespace kontor
