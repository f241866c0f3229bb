// SPDX-License-Identifier: GPL-3.0-or-later
#include "warningbell.h"

namespace kontor {

namespace {

StockFilter openWarnings()
{
    StockFilter filter;
    filter.warnings = WarningView::Open;
    return filter;
}

} // namespace

WarningBell::WarningBell(ShopWorker &worker, QObject *parent) : QObject(parent), m_worker(worker)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kSettleMs);
    connect(&m_later, &QTimer::timeout, this, &WarningBell::look);
    connect(&worker, &ShopWorker::changed, this, &WarningBell::onChanges);
    QTimer::singleShot(0, this, &WarningBell::look); // an answer may come at once: whoever listens must be there
}

void WarningBell::onChanges(const Changes &changes)
{
    if (changes.goods.isEmpty() && !changes.everything)
        return;
    m_isSilent |= changes.everything;
    if (!m_later.isActive())
        m_later.start();
}

void WarningBell::look()
{
    auto read = [](ShopReader &reader) -> Result<std::vector<qint64>> {
        KONTOR_ASSIGN(const ListAnswer open, reader.stockList(openWarnings(), {}));
        return *open.numbers;
    };
    m_worker.readFigures<std::vector<qint64>>(read).then(this, [this](const Result<std::vector<qint64>> &open) {
        if (!open)
            return;
        take(*open);
        emit looked(static_cast<int>(open->size()));
    });
}

void WarningBell::take(const std::vector<qint64> &open)
{
    const QSet<qint64> now(open.begin(), open.end());
    m_told &= now; // what closed may open anew
    if (std::exchange(m_isSilent, false))
        m_told = now;
    const QSet<qint64> unknown = now - m_told;
    const QSet<qint64> settled = unknown & m_settling;
    m_told |= settled;
    m_settling = unknown - settled;
    if (!m_settling.isEmpty())
        m_later.start();
    if (!settled.isEmpty())
        ring({settled.begin(), settled.end()});
}

void WarningBell::ring(const std::vector<qint64> &news)
{
    m_worker.readFigures<std::vector<StockRow>>([news](ShopReader &reader) { return reader.stockRows(news, false); })
        .then(this, [this](const Result<std::vector<StockRow>> &rows) {
            if (rows && !rows->empty())
                emit rang(*rows);
        });
}

} // namespace kontor
