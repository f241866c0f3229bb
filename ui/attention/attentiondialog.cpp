// SPDX-License-Identifier: GPL-3.0-or-later
#include "attentiondialog.h"

#include "attentionservice.h"
#include "attentionwords.h"
#include "dottedtext.h"
#include "emptystate.h"
#include "errortext.h"
#include "flowrow.h"
#include "icons.h"
#include "section.h"
#include "theme.h"
#include "toast.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <ranges>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Severe cases are marked.
class CaseDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isSevere = index.data(AttentionModel::SeverityRole).toString() == code(CaseSeverity::Severe);
        option->icon = icon(u"warning"_s, isSevere ? Theme::colors().bad : Theme::colors().warn);
        option->decorationSize = QSize(18, 18);
        option->features |= QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::WrapText;
    }
};

/// Looks up what was typed, then takes the way; on the writer's thread.
Result<int> takeWay(Shop &shop, const QString &actor, const QString &caseId, WayOut way,
                    const WayOutDialog::Value &value)
{
    WayChoice choice;
    choice.text = value.text;
    choice.units = value.units;
    choice.amountMinor = value.amountMinor;
    if (!value.order.isEmpty()) {
        KONTOR_ASSIGN(const OrderState order, shop.reader().orderByNumber(value.order));
        choice.order = order.id;
    }
    if (!value.article.isEmpty()) {
        KONTOR_ASSIGN(const GoodsRow article, shop.reader().variantByCode(value.article));
        choice.variant = article.id;
    }
    KONTOR_TRY(AttentionService::resolve(shop, actor, caseId, way, choice));
    return 0;
}

} // namespace

AttentionDialog::AttentionDialog(const UiContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_model(context.worker)
{
    setWindowTitle(tr("Needs attention"));
    resize(720, 560);
    m_model.setCaseText([](const OpenCase &open) { return caseText(open); });
    build();
    connect(&m_model, &AttentionModel::read, this, &AttentionDialog::showCase);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AttentionDialog::showCase);
}

void AttentionDialog::build()
{
    m_pages = new QStackedLayout(this);
    auto *full = new QWidget(this);
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(Section::label(windowTitle(), u"title"_s, full));
    m_list = new QListView(full);
    m_list->setObjectName(u"cases"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CaseDelegate(m_list));
    m_list->setWordWrap(true);
    m_list->setAccessibleName(windowTitle());
    column->addWidget(m_list, 1);
    m_below = Section::label({}, u"muted"_s, full);
    m_buttons = new QWidget(full);
    auto *row = new FlowRow(m_buttons, 8);
    row->setAtEnd(true);
    m_close = new QPushButton(tr("Close"), m_buttons);
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(m_close);
    column->addWidget(m_below);
    column->addWidget(m_buttons);
    m_empty = new EmptyState(this);
    m_empty->setWords({u"check"_s, tr("Nothing needs you"),
                       tr("What desks, payments or parcels bring up for a person to decide is listed here."),
                       tr("Close")});
    connect(m_empty, &EmptyState::actionChosen, this, &QDialog::reject);
    m_pages->addWidget(full);
    m_pages->addWidget(m_empty);
}

QString AttentionDialog::sentence() const
{
    const OpenCase *open = m_model.caseAt(m_model.rowOf(m_shown));
    return open ? caseText(*open) : QString();
}

QPushButton *AttentionDialog::button(WayOut way) const
{
    return m_buttons->findChild<QPushButton *>(code(way));
}

void AttentionDialog::choose(int row)
{
    m_list->setCurrentIndex(m_model.index(row));
}

void AttentionDialog::showCase()
{
    m_pages->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    if (m_model.rowCount() > 0 && !m_list->currentIndex().isValid()) {
        choose(0);
        return; // and shown by that
    }
    const OpenCase *open = m_model.caseAt(m_list->currentIndex().row());
    if (!open)
        return;
    const QTimeZone zone(m_context.info.timeZone.toLatin1());
    QStringList below{voiceText(*open, zone.isValid() ? zone : QTimeZone::utc())};
    for (const CaseRecord &record : open->records)
        below << (record.name.isEmpty() ? record.number
                                        : tr("%1 · %2", "number, name").arg(record.number, record.name));
    below.removeAll(QString());
    m_below->setText(withBoundDots(below.join(u'\n')));
    showButtons(*open);
    m_shown = open->id;
}

void AttentionDialog::showButtons(const OpenCase &open)
{
    const auto before = m_buttons->findChildren<QPushButton *>();
    for (QPushButton *old : before) { // one of them may be what was pressed
        if (old == m_close)
            continue;
        old->setObjectName({});
        old->hide();
        m_buttons->layout()->removeWidget(old);
        old->deleteLater();
    }
    const auto add = [this](const QString &text, const QString &name, bool isNext) {
        auto *button = new QPushButton(text, m_buttons);
        button->setObjectName(name);
        button->setProperty("primary", isNext);
        m_buttons->layout()->addWidget(button);
        button->show();
        return button;
    };
    if (open.about == CaseSubject::Order && !open.number.isEmpty())
        connect(add(tr("Show the order"), u"show"_s, false), &QPushButton::clicked, this,
                [this, number = open.number] { emit orderChosen(number); });
    const std::vector<WayOut> ways = waysOut(open);
    for (const WayOut way : ways | std::views::reverse) { // what comes next stands last
        QPushButton *button = add(wayText(open, way), code(way), way == ways.front() && way != WayOut::Dismiss);
        connect(button, &QPushButton::clicked, this, [this, way] { ask(way); });
    }
}

void AttentionDialog::ask(WayOut way)
{
    const OpenCase *open = m_model.caseAt(m_model.rowOf(m_shown));
    if (!open)
        return;
    if (!WayOutDialog::isNeededFor(way)) {
        take(open->id, way, {});
        return;
    }
    auto *dialog = new WayOutDialog(*open, way, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, way, id = open->id] { take(id, way, *dialog->value()); });
    dialog->open();
}

void AttentionDialog::take(const QString &caseId, WayOut way, const WayOutDialog::Value &value)
{
    auto work = [actor = m_context.actor, caseId, way, value](Shop &shop) {
        return takeWay(shop, actor, caseId, way, value);
    };
    m_context.worker.work<int>(work).then(this, [this, caseId, way](const Result<int> &done) {
        if (!done)
            Toast::tell(this, errorText(done.error()), Toast::Tone::Bad);
        else if (isDismissal(way))
            offerUndo(caseId);
        else
            Toast::tell(this, tr("Done."));
        m_model.refresh();
        emit resolved();
    });
}

void AttentionDialog::offerUndo(const QString &caseId)
{
    Toast::offer(this, tr("It comes back here when it changes."), tr("Undo"), this, [this, caseId] {
        auto again = [actor = m_context.actor, caseId](UnitOfWork &unit) -> Result<int> {
            KONTOR_TRY(AttentionService(unit, actor).showAgain(caseId));
            return 0;
        };
        m_context.worker.write<int>(again).then(this, [this](const Result<int> &) { m_model.refresh(); });
    });
}

} // namespace kontor
