// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "querycompletion.h"

#include <QLineEdit>

class QListWidget;

namespace kontor {

/// A search field that offers the words it understands while somebody types. Plain words stay as they are typed:
/// an offer is taken with Tab, or with the arrow keys and Return.
class QueryField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit QueryField(QWidget *parent = nullptr);

    void setVocabulary(const QueryVocabulary &vocabulary) { m_vocabulary = vocabulary; }
    [[nodiscard]] bool isOffering() const;
    [[nodiscard]] QListWidget *offers() const { return m_list; }
    /// While this row is shown, the offers open below it: it says what is wrong with the words.
    void keepFree(QWidget *row);
    /// All words there are; Ctrl+Space, and Down in an empty field.
    void offerKeys();

signals:
    /// Return or Down without offers: on to what was found.
    void left();
    /// The offers are gone: what was said instead of them can be said.
    void offersClosed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offerAtCursor();
    void show(const QueryCompletion &completion);
    void place();
    void take(int row);
    void hideOffers();
    bool keyWhileOffering(QKeyEvent *event);

    QueryVocabulary m_vocabulary;
    QueryCompletion m_completion;
    QListWidget *m_list = nullptr;
    QWidget *m_kept = nullptr;
};

} // namespace kontor
