// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartfigures.h"

#include <QString>

namespace kontor {

/// Words and numbers of reports in the language of a paper, whatever the program speaks. "—" for what there is none of.
class ReportText
{
public:
    /// en | zh
    explicit ReportText(QString language) : m_language(std::move(language)) { }

    /// By what it says in English; every word is in the table of reporttext.cpp.
    [[nodiscard]] QString operator()(const char *english) const;
    [[nodiscard]] QString count(qint64 number) const; ///< "12,400"
    [[nodiscard]] QString money(qint64 minor, const QString &currency) const; ///< without the currency
    [[nodiscard]] QString percent(const std::optional<double> &share) const; ///< of 0 … 1: "12.5%"
    [[nodiscard]] QString percent(qint64 part, qint64 whole) const;
    [[nodiscard]] QString day(const QDate &day) const; ///< "Nov 28, 2026"
    [[nodiscard]] QString dayOfYear(const QDate &day) const; ///< "Nov 28"
    [[nodiscard]] QString change(double share) const; ///< with its sign: "+12.5%"
    [[nodiscard]] QString days(const DayRange &range) const;
    [[nodiscard]] QString month(const QDate &day) const;
    [[nodiscard]] QString paymentChannel(const QString &code) const; ///< as given where it is not known
    [[nodiscard]] QString orDash(const QString &text) const;
    [[nodiscard]] QString group(RfmGroup group) const;
    /// "Sales by day · EUR"
    [[nodiscard]] QString of(const char *english, const QString &currency) const;
    [[nodiscard]] const QString &language() const { return m_language; }

private:
    QString m_language;
};

/// What stands where there is nothing.
[[nodiscard]] inline QString reportDash()
{
    return QStringLiteral("—");
}

} // namespace kontor
