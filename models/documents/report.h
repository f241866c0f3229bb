// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as values: what is told, in which tables and charts. Nothing here reads a shop or draws.
#pragma once

#include "reportkind.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace kontor {

struct ReportColumn {
    QString head;
    bool isNumber = true; ///< stands at the right, as wide as what it holds; words take what is left
};

/// Cells are words already: amounts by their currency, "—" for what there is none of.
struct ReportTable {
    std::vector<ReportColumn> columns;
    std::vector<QStringList> rows;
    std::vector<QStringList> totals; ///< one for each currency, under a line
};

/// Values beside labels. Money in minor units of the currency, shares from 0 to 1; nothing where there is none.
struct ReportChart {
    enum class Shape {
        Columns, ///< stand side by side, of a compared series behind those of the first
        Flat, ///< lie below one another, with their values at the right
        Heat ///< a field of shares, a row for each label
    };
    struct Series {
        QString name;
        std::vector<std::optional<double>> values;
    };
    Shape shape = Shape::Columns;
    QStringList labels;
    std::vector<Series> series; ///< of Columns the second is what the first is compared with
    QString currency; ///< empty: counts

    [[nodiscard]] bool isEmpty() const;
};

/// A heading with what stands below it: a chart, tables, sentences.
struct ReportPart {
    QString heading;
    std::optional<ReportChart> chart;
    std::vector<ReportTable> tables;
    QStringList notes;
    bool beginsPage = false;
};

struct Report {
    ReportKind kind = ReportKind::Daily;
    QString title;
    QString period;
    std::vector<std::pair<QString, QString>> facts; ///< beside the title
    std::vector<ReportPart> parts;
};

} // namespace kontor
