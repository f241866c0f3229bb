// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace kontor {

/// A long list to pick from by typing any part of a name. Whatever is typed, it holds one of its items.
class PickBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit PickBox(QWidget *parent = nullptr);

    /// Replaces the items and keeps the chosen code. A separator follows the first `common` items.
    void fill(const QStringList &texts, const QStringList &codes, int common = 0);
    [[nodiscard]] QString code() const { return currentData().toString(); }
    void setCode(const QString &code);

signals:
    /// A person chose; setCode() does not emit it.
    void picked(const QString &code);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void settle();
};

} // namespace kontor
