// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopworker.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace kontor {

/// Looks while somebody types whether a SKU or barcode belongs to an article already. Asks the shop off this thread
/// and once for each code.
class CodeCheck final : public QObject
{
    Q_OBJECT
public:
    /// `own`: the product being edited; its codes are its own. May be null.
    CodeCheck(ShopWorker &worker, const std::optional<ProductId> &own, QObject *parent);

    /// Asks for those that are not known yet, once typing rests for a moment.
    void look(const QStringList &codes);
    /// The title of another article that has the code; empty: none, or not known yet.
    [[nodiscard]] QString ownerOf(const QString &code) const;

signals:
    void answered();

private:
    void ask();

    ShopWorker &m_worker;
    std::optional<ProductId> m_own;
    QTimer m_typing;
    QSet<QString> m_wanted;
    QHash<QString, QString> m_owners; ///< by code as compared; empty: nobody's
};

} // namespace kontor
