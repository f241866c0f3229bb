// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace kontor {

/// Asks which storefront a file of events is of: a name that is typed or was used before, and a line that says what
/// for.
class StorefrontRow final : public QWidget
{
    Q_OBJECT
public:
    explicit StorefrontRow(QWidget *parent = nullptr);

    /// What can be chosen; what stands in the field stays.
    void offer(const QStringList &names);
    void setName(const QString &name);
    [[nodiscard]] QString name() const; ///< empty: there is only one
    [[nodiscard]] QComboBox *field() const { return m_name; }

signals:
    /// A person wrote or chose another name; setName() does not emit it.
    void changed();

private:
    void settle();

    QComboBox *m_name = nullptr;
    QString m_settled; ///< the name the others know of
};

} // namespace kontor
