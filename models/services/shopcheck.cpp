// SPDX-License-Identifier: GPL-3.0-or-later
#include "foldversion.h"
#include "progress.h"
#include "shop.h"
#include "statecheck.h"

namespace kontor {

Result<CheckReport> Shop::check()
{
    NoProgress progress;
    KONTOR_ASSIGN(const StateReport report, checkState(*m_file, progress));
    return CheckReport{report.ok, report.facts, report.logDigest, report.stateDigest, report.differences};
}

Result<QString> Shop::digestOfState()
{
    return stateDigest(*m_file);
}

int Shop::foldVersion()
{
    return kFoldVersion;
}

} // namespace kontor
