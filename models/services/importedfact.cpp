// SPDX-License-Identifier: GPL-3.0-or-later
#include "importedfact.h"

namespace kontor {

Result<ImportedFact> importedFact(UnitOfWork &unit, const QUuid &subject, const QByteArray &name)
{
    for (int again = 0;; ++again) {
        const FactId id(uuidV5(subject, again == 0 ? name : name + '/' + QByteArray::number(again)));
        KONTOR_ASSIGN(const auto verdict, unit.verdictOf(id));
        if (!verdict)
            return ImportedFact{id, false};
        if (*verdict != Verdict::Void)
            return ImportedFact{id, true};
    }
}

bool concernsTheRows(const Error &error)
{
    return error.kind == ErrorKind::Usage || error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound;
}

} // namespace kontor
