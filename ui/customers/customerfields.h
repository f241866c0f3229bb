// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerrows.h"

#include <QFrame>

#include <map>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace kontor {

class TagRow;

/// Name, mail, phone, note and tags of a customer, typed where they stand: Return, Tab or going elsewhere takes a text
/// over, Escape leaves it as it was.
class CustomerFields final : public QFrame
{
    Q_OBJECT
public:
    explicit CustomerFields(QWidget *parent);
    /// What is being typed of the same customer stays.
    void show(const CustomerRow &row, const QStringList &knownTags);
    [[nodiscard]] QLineEdit *field(const QString &name) const { return m_fields.at(name); }
    [[nodiscard]] QPlainTextEdit *note() const { return m_note; }
    [[nodiscard]] TagRow *tags() const { return m_tags; }
    /// While it is moved from one parent to another, what is half typed is not taken over.
    void setHeld(bool isHeld) { m_isHeld = isHeld; }
    void retranslate();

signals:
    void edited(const QString &field, const QString &text);
    void tagged(const QString &tag, bool isAdded);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeOver(const QString &name);
    void takeNoteOver();
    [[nodiscard]] bool isTyped(const QObject *field) const;
    void putBack(const QObject *field);

    CustomerRow m_row;
    std::map<QString, QLineEdit *> m_fields;
    std::map<QString, QLabel *> m_labels;
    QPlainTextEdit *m_note = nullptr;
    TagRow *m_tags = nullptr;
    bool m_isHeld = false;
};

} // namespace kontor
