// SPDX-License-Identifier: GPL-3.0-or-later
#include "logging.h"

namespace kontor {

Q_LOGGING_CATEGORY(lcSql, "kontor.sql", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStorage, "kontor.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(lcServices, "kontor.services", QtWarningMsg)
Q_LOGGING_CATEGORY(lcExchange, "kontor.exchange", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "kontor.ui", QtWarningMsg)

} // namespace kontor
