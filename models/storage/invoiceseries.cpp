// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoiceseries.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kIssued = "SELECT body FROM facts WHERE kind = 'invoice.issued' AND verdict <> 2";
constexpr auto kRaise = "INSERT INTO meta (key, value) VALUES ('series.' || ?1, CAST(?2 AS TEXT)) ON CONFLICT (key)"
                        " DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), ?2) AS TEXT)";
constexpr qint64 kMostInvoices = 1'000'000'000; ///< beyond it stands what nobody counted

QString numbered(QChar letter, qint64 number)
{
    return u"%1-%2"_s.arg(letter).arg(number, 6, 10, QLatin1Char('0'));
}

struct Drawn {
    QString series;
    qint64 number = 0;
};

/// Nothing for a number of another kind, such as one that was imported.
std::optional<Drawn> drawnIn(const QJsonObject &body)
{
    const QString text = body.value("number"_L1).toString();
    bool isNumber = false;
    const qint64 number = text.mid(2).toLongLong(&isNumber);
    if (!isNumber || number < 1 || number > kMostInvoices)
        return std::nullopt;
    if (text == invoiceNumber(number))
        return Drawn{kInvoiceSeries, number};
    return text == creditNumber(number) ? std::optional(Drawn{kCreditSeries, number}) : std::nullopt;
}

} // namespace

QString invoiceNumber(qint64 number)
{
    return numbered(u'R', number);
}

QString creditNumber(qint64 number)
{
    return numbered(u'G', number);
}

Result<qint64> lastInLog(Database &db, const QString &series)
{
    Query query(db, kIssued);
    KONTOR_TRY(query.run());
    qint64 last = 0;
    while (query.next()) {
        const auto drawn = drawnIn(QJsonDocument::fromJson(query.blob(0)).object());
        if (drawn && drawn->series == series)
            last = std::max(last, drawn->number);
    }
    KONTOR_TRY(query.ended());
    return last;
}

void InvoiceSeries::note(const Fact &fact)
{
    if (fact.kind != FactKind::InvoiceIssued || fact.verdict != Verdict::Accepted)
        return;
    if (const auto drawn = drawnIn(fact.json)) {
        qint64 &highest = m_highest[drawn->series];
        highest = std::max(highest, drawn->number);
    }
}

Result<void> InvoiceSeries::save(Database &db)
{
    for (const auto &[series, number] : m_highest) {
        Query raise(db, kRaise);
        KONTOR_TRY(raise.run(series, number));
    }
    m_highest.clear();
    return {};
}

} // namespace kontor
