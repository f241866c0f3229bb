// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopimporter.h"

#include <QPointer>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace kontor {

class Desk;
class ImportDialog;
class ImportsList;

/// Takes a table through the import wizard, so that each of its pages can be looked at, and takes it back.
class ImportTour
{
public:
    struct Stop {
        QString name; ///< of the picture; empty: none
        std::function<void()> act;
    };
    /// Outlives the steps.
    [[nodiscard]] std::vector<Stop> steps(Desk &desk);
    /// A channel's statement, compared and not booked.
    [[nodiscard]] std::vector<Stop> statementSteps(Desk &desk);
    /// What buyers did, looked at and not imported.
    [[nodiscard]] std::vector<Stop> eventSteps(Desk &desk);

private:
    void open(Desk &desk);
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_folder;
    std::unique_ptr<ShopImporter> m_source;
    QPointer<ImportDialog> m_dialog;
    QPointer<ImportsList> m_list;
};

} // namespace kontor
