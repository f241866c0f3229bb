// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"
#include "uicontext.h"

#include <QWidget>

namespace kontor {

class SuggestField;

/// Finds goods while one types or scans title, SKU or barcode; "3*" or "3x" before it is the quantity.
class GoodsPicker final : public QWidget
{
    Q_OBJECT
public:
    GoodsPicker(const UiContext &context, QString currency, QWidget *parent);
    [[nodiscard]] SuggestField *field() const { return m_field; }
    /// As a scanner would: `before` is what stood in the focused field.
    void scan(const QString &code, const QString &before);

signals:
    /// Empty quantity: one more.
    void chosen(const kontor::GoodsRow &goods, std::optional<qint64> qty);
    /// What was entered whole is nothing the shop has.
    void unknown(const QString &code);

private:
    void search(const QString &text, quint64 question);
    void enter(const QString &text, bool isScan);
    void take(const GoodsRow &goods, std::optional<qint64> qty);
    void refuse(const QString &code);
    void mark(bool isBad);

    UiContext m_context;
    QString m_currency;
    SuggestField *m_field = nullptr;
    std::vector<GoodsRow> m_offered;
};

/// "3*4006381333931" is three of what follows; without a quantity all of it is the code.
struct CountedCode {
    QString code;
    std::optional<qint64> qty;
};
[[nodiscard]] CountedCode countedCode(const QString &text);

} // namespace kontor
