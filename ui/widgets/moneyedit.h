// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <optional>

namespace kontor {

/// A field for an amount of one currency, right-aligned, exact, in the locale's notation. Never negative.
class MoneyEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit MoneyEdit(QString currency, QWidget *parent = nullptr);
    /// Empty: nothing typed, or no amount; then isBad() tells which.
    [[nodiscard]] std::optional<qint64> minor() const;
    [[nodiscard]] qint64 minorOr(qint64 otherwise) const { return minor().value_or(otherwise); }
    [[nodiscard]] bool isBad() const;
    /// Does not count as typed: minorEdited() stays silent.
    void setMinor(qint64 minor);
    /// In a form of words: begins at the left, as they do, and says in words what it means to leave it empty.
    void standAmongWords(const QString &whenEmpty);

signals:
    void minorEdited();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void mark();
    QString m_currency;
};

} // namespace kontor
