// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "variantdrafts.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace kontor {

/// Up to three choices a buyer makes, each a name and its values.
class OptionsEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsEditor(QWidget *parent = nullptr);

    void setOptions(const std::vector<ProductOption> &options);
    /// Those with a name and at least one value.
    [[nodiscard]] std::vector<ProductOption> options() const;
    void addOption(const ProductOption &option = {});

signals:
    void changed();

private:
    struct Row {
        QWidget *widget = nullptr;
        QLineEdit *name = nullptr;
        QLineEdit *values = nullptr;
    };
    void remove(QWidget *widget);

    QVBoxLayout *m_column = nullptr;
    QPushButton *m_add = nullptr;
    std::vector<Row> m_rows;
};

} // namespace kontor
