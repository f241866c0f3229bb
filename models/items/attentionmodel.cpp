// SPDX-License-Identifier: GPL-3.0-or-later
#include "attentionmodel.h"

#include <algorithm>

namespace kontor {

namespace {

constexpr int kSoonMs = 100;

QStringList codesOf(const std::vector<WayOut> &ways)
{
    QStringList codes;
    for (const WayOut way : ways)
        codes << code(way);
    return codes;
}

} // namespace

AttentionModel::AttentionModel(ShopWorker &worker, QObject *parent) : QAbstractListModel(parent), m_worker(worker)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &AttentionModel::refresh);
    connect(&worker, &ShopWorker::changed, &m_soon, qOverload<>(&QTimer::start));
    refresh();
}

int AttentionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

const OpenCase *AttentionModel::caseAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_cases[static_cast<size_t>(row)] : nullptr;
}

int AttentionModel::rowOf(const QString &caseId) const
{
    const auto found = std::ranges::find(m_cases, caseId, &OpenCase::id);
    return found == m_cases.end() ? -1 : static_cast<int>(found - m_cases.begin());
}

QVariant AttentionModel::data(const QModelIndex &index, int role) const
{
    const OpenCase *open = index.isValid() ? caseAt(index.row()) : nullptr;
    if (!open)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_text ? m_text(*open) : open->id;
    case IdRole:
        return open->id;
    case KindRole:
        return code(open->kind);
    case SeverityRole:
        return code(open->severity);
    case AboutRole:
        return code(open->about);
    case SubjectRole:
        return open->subject.toString();
    case NumberRole:
        return open->number;
    case TimeRole:
        return open->atMs;
    case WaysOutRole:
        return codesOf(waysOut(*open));
    default:
        return {};
    }
}

void AttentionModel::refresh()
{
    if (m_isReading) {
        m_soon.start();
        return;
    }
    m_isReading = true;
    m_worker.readFigures<std::vector<OpenCase>>([](ShopReader &reader) { return reader.attention(); })
        .then(this, [this](const Result<std::vector<OpenCase>> &cases) {
            m_isReading = false;
            if (cases)
                show(*cases);
        });
}

void AttentionModel::removeGone(const std::vector<OpenCase> &cases)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const QString &id = m_cases[static_cast<size_t>(row)].id;
        if (std::ranges::find(cases, id, &OpenCase::id) != cases.end())
            continue;
        beginRemoveRows({}, row, row);
        m_cases.erase(m_cases.begin() + row);
        endRemoveRows();
    }
}

void AttentionModel::show(const std::vector<OpenCase> &cases)
{
    removeGone(cases);
    for (int row = 0; row < static_cast<int>(cases.size()); ++row) {
        const OpenCase &now = cases[static_cast<size_t>(row)];
        const int was = rowOf(now.id);
        if (was < 0) {
            beginInsertRows({}, row, row);
            m_cases.insert(m_cases.begin() + row, now);
            endInsertRows();
            continue;
        }
        if (was != row) { // further down: those before are in place already
            beginMoveRows({}, was, was, {}, row);
            std::rotate(m_cases.begin() + row, m_cases.begin() + was, m_cases.begin() + was + 1);
            endMoveRows();
        }
        if (m_cases[static_cast<size_t>(row)] != now) {
            m_cases[static_cast<size_t>(row)] = now;
            emit dataChanged(index(row), index(row));
        }
    }
    m_isRead = true;
    emit read();
}

} // namespace kontor
