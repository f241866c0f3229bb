// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentioncase.h"
#include "formdialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace kontor {

/// Asks what a way out needs: which order, which article, how many, why.
class WayOutDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// As it was typed; numbers and SKUs are looked up by whoever takes the way.
    struct Value {
        QString order;
        QString article;
        QString text;
        std::optional<qint64> units;
        std::optional<qint64> amountMinor;
    };
    WayOutDialog(const OpenCase &open, WayOut way, QWidget *parent);
    /// Whether the way needs anything at all.
    [[nodiscard]] static bool isNeededFor(WayOut way);
    [[nodiscard]] std::optional<Value> value() const;

protected:
    void review() override;

private:
    QComboBox *choose(const QString &label);
    QLineEdit *type(const QString &label, bool isRequired);

    OpenCase m_case;
    class QFormLayout *m_form = nullptr;
    QComboBox *m_record = nullptr; ///< one of those the case is about
    QLineEdit *m_order = nullptr;
    QLineEdit *m_article = nullptr;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_amount = nullptr;
    QSpinBox *m_units = nullptr;
    std::vector<QLineEdit *> m_required;
};

} // namespace kontor
