// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editstep.h"
#include "uicontext.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;
class QTreeView;

namespace kontor {

class CategoryService;
class CategoryTreeModel;

/// The tree of categories beside the goods: choosing one shows its goods and those below it; dragging moves, F2
/// renames, and the menu makes, archives and sets when to warn. Every change is one step to undo.
class CategoryPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CategoryPanel(const UiContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {176, 320}; } ///< the list has more use for the room

    [[nodiscard]] QTreeView *view() const { return m_view; }
    [[nodiscard]] CategoryTreeModel *model() const { return m_model; }
    /// The path goods are shown of; empty: all.
    [[nodiscard]] const QString &chosenPath() const { return m_path; }
    void chooseAll();

    // What the menu does, for tests and keys.
    void add(const CategoryId &parent);
    void askThreshold(const CategoryRow &row);
    void addNamed(const QString &name, const CategoryId &parent);
    void move(const CategoryId &category, const CategoryId &parent);
    void rename(const CategoryId &category, const QString &name);
    void setArchived(const CategoryId &category, bool archived);
    void setThreshold(const CategoryId &category, std::optional<qint64> threshold);

signals:
    void chosen(const QString &path);
    void refused(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Work = std::function<Result<void>(CategoryService &)>;
    void build();
    void retranslate();
    void read();
    void show(const std::vector<CategoryRow> &rows);
    void onCurrent();
    void contextMenu(const QPoint &at);
    /// Runs `work` as one commit and remembers it under `name`.
    void carryOut(const QString &name, const Work &work);
    [[nodiscard]] QString nameOf(const CategoryId &category) const;

    UiContext m_context;
    CategoryTreeModel *m_model = nullptr;
    QTreeView *m_view = nullptr;
    QLabel *m_title = nullptr;
    QToolButton *m_add = nullptr;
    QTimer m_reading;
    CategoryId m_chosen;
    QString m_path;
    std::vector<CategoryRow> m_rows;
    bool m_withArchived = false;
    bool m_isSettling = false; ///< rows are being replaced: selection noise is no choice
};

} // namespace kontor
