// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentioncase.h"
#include "shopworker.h"

#include <QAbstractListModel>
#include <QTimer>

#include <functional>

namespace kontor {

/// What a person must decide, one row a case, kept up to date with the fewest inserts, moves and removes.
class AttentionModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        KindRole, ///< code
        SeverityRole, ///< code
        AboutRole, ///< code of what the case's record is
        SubjectRole, ///< UUID text
        NumberRole, ///< of the order or transfer; the SKU
        TimeRole, ///< Unix ms
        WaysOutRole ///< codes
    };
    using CaseText = std::function<QString(const OpenCase &)>;

    /// Reads by itself, and again after every change of the shop.
    explicit AttentionModel(ShopWorker &worker, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const OpenCase *caseAt(int row) const;
    [[nodiscard]] int rowOf(const QString &caseId) const; ///< -1: not listed
    /// Sentences come from the screen; without it the text is the case's id.
    void setCaseText(CaseText text) { m_text = std::move(text); }
    [[nodiscard]] bool isRead() const { return m_isRead; }
    void refresh();
    /// Takes the list as it is now.
    void show(const std::vector<OpenCase> &cases);

signals:
    void read(); ///< the rows are those of the shop

private:
    void removeGone(const std::vector<OpenCase> &cases);

    ShopWorker &m_worker;
    CaseText m_text;
    std::vector<OpenCase> m_cases;
    QTimer m_soon; ///< many changes in a row are read once
    bool m_isReading = false;
    bool m_isRead = false;
};

} // namespace kontor
