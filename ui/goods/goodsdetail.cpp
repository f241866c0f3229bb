// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsdetail.h"

#include "actortext.h"
#include "chartdata.h"
#include "dottedtext.h"
#include "flowrow.h"
#include "goodswords.h"
#include "icons.h"
#include "moneytext.h"
#include "orderwords.h"
#include "picturespanel.h"
#include "pilllabel.h"
#include "stocktables.h"
#include "theme.h"
#include "thumbnails.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int Margin = 16;
constexpr int GoodsDetailNarrowest = 340;
constexpr int PictureSide = 64;
constexpr size_t MostSteps = 200;

QLabel *selectable(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QScrollArea *scrolling(QWidget *inner)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inner);
    return area;
}

} // namespace

GoodsDetail::GoodsDetail(QString currency, const QTimeZone &zone, Thumbnails &thumbnails, QWidget *parent)
    : ChosenPane(parent), m_currency(std::move(currency)), m_zone(zone.isValid() ? zone : QTimeZone::utc()),
      m_thumbnails(thumbnails)
{
    setMinimumWidth(GoodsDetailNarrowest);
    auto *column = new QVBoxLayout(inside());
    column->setContentsMargins(Margin, Margin, Margin, 0);
    column->setSpacing(12);
    column->addWidget(buildHead());
    column->addWidget(buildActions());
    m_tabs = new QTabBar(inside());
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < 4; ++i)
        m_tabs->addTab(QString());
    m_pages = new QStackedWidget(inside());
    m_pages->addWidget(buildOverview());
    m_tables = new StockTables(m_zone, inside());
    m_pages->addWidget(m_tables);
    m_pages->addWidget(buildHistory());
    m_pictures = new PicturesPanel(thumbnails, inside());
    m_pages->addWidget(m_pictures);
    connect(&thumbnails, &Thumbnails::changed, this, &GoodsDetail::fillPicture);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    retranslate();
}

QWidget *GoodsDetail::buildHead()
{
    auto *head = new QWidget;
    m_title = selectable(head);
    m_title->setProperty("role", u"title"_s);
    m_variant = selectable(head);
    m_variant->setProperty("role", u"muted"_s);
    m_price = selectable(head);
    m_price->setProperty("role", u"title"_s);
    m_price->setWordWrap(false);
    m_price->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_status = new PillLabel(QString(), Tone::Plain, head);
    m_level = new PillLabel(QString(), Tone::Plain, head);
    auto *pills = new QHBoxLayout;
    pills->setSpacing(6);
    pills->addWidget(m_level);
    pills->addWidget(m_status);
    pills->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_variant);
    words->addLayout(pills);
    m_picture = new QLabel(head);
    m_picture->setFixedSize(PictureSide, PictureSide);
    m_picture->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_price, 0, Qt::AlignTop);
    return head;
}

QWidget *GoodsDetail::buildActions()
{
    auto *actions = new QWidget;
    m_receive = new QPushButton(icon(u"plus"_s), QString(), actions);
    m_adjust = new QPushButton(actions);
    m_count = new QPushButton(actions);
    m_edit = new QPushButton(icon(u"edit"_s), QString(), actions);
    auto *row = new FlowRow(actions, 8);
    for (QPushButton *button : {m_edit, m_receive, m_adjust, m_count})
        row->addWidget(button);
    connect(m_receive, &QPushButton::clicked, this, &GoodsDetail::receiveChosen);
    connect(m_adjust, &QPushButton::clicked, this, &GoodsDetail::adjustChosen);
    connect(m_count, &QPushButton::clicked, this, &GoodsDetail::countChosen);
    connect(m_edit, &QPushButton::clicked, this, &GoodsDetail::editChosen);
    return actions;
}

QWidget *GoodsDetail::buildOverview()
{
    auto *page = new QWidget;
    m_fields = new QFormLayout(page);
    m_fields->setContentsMargins(0, 4, 8, Margin);
    m_fields->setHorizontalSpacing(16);
    m_fields->setVerticalSpacing(8);
    m_fields->setLabelAlignment(Qt::AlignLeft);
    return scrolling(page);
}

QWidget *GoodsDetail::buildHistory()
{
    m_history = new QLabel;
    m_history->setWordWrap(true);
    m_history->setTextFormat(Qt::RichText);
    m_history->setAlignment(Qt::AlignTop);
    m_history->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_history, &QLabel::linkActivated, this, [this](const QString &link) {
        const auto number = link.section(u':', 1).toULongLong();
        if (number < m_steps.size())
            emit undoChosen(m_steps[number].undoable, m_steps[number].sentence);
    });
    m_history->setContentsMargins(0, 4, 8, Margin);
    return scrolling(m_history);
}

void GoodsDetail::changeEvent(QEvent *event)
{
    ChosenPane::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_data)
        fillHistory();
}

void GoodsDetail::retranslate()
{
    setNothing(tr("Choose an article to see its prices, its stock and its history."));
    m_edit->setText(tr("Edit…"));
    m_receive->setText(tr("Receive…"));
    m_receive->setToolTip(tr("Book units that came in"));
    m_adjust->setText(tr("Adjust…"));
    m_count->setText(tr("Count…"));
    m_count->setToolTip(tr("Write down how many there really are"));
    m_tabs->setTabText(0, tr("Overview"));
    m_tabs->setTabText(1, tr("Stock"));
    m_tabs->setTabText(2, tr("History"));
    m_tabs->setTabText(3, tr("Pictures"));
    m_tabs->setAccessibleName(tr("Parts of the article"));
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_pages->widget(tab)->setAccessibleName(m_tabs->tabText(tab));
    m_history->setAccessibleName(tr("History"));
    if (m_data)
        fill();
}

void GoodsDetail::showArticle(const GoodsDetailData &detail)
{
    m_data = detail;
    fill();
    showInside();
}

void GoodsDetail::clear()
{
    m_data.reset();
    m_pictures->letGo();
    showNothing();
}

void GoodsDetail::openTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

void GoodsDetail::fill()
{
    const GoodsRow &row = m_data->row;
    m_title->setText(row.productTitle.isEmpty() ? row.title : row.productTitle);
    m_variant->setText(row.variantTitle);
    m_variant->setVisible(!row.variantTitle.isEmpty());
    m_price->setText(moneyText(row.priceMinor, m_currency));
    m_level->setPill(stockLevelWord(row), stockLevelTone(row));
    m_status->setPill(goodsStatusWord(row.status), goodsStatusTone(row.status));
    m_adjust->setEnabled(row.tracked);
    m_adjust->setToolTip(row.tracked ? tr("Book breakage, finds and losses, with the reason")
                                     : tr("Receive or count this article first: then its stock is kept"));
    fillOverview();
    m_tables->showStock(m_data->levels, m_data->ledger);
    fillHistory();
    fillPicture();
    m_pictures->setPictures(m_data->row.product, productPictures(m_data->product));
}

QString GoodsDetail::marginText() const
{
    const GoodsRow &row = m_data->row;
    if (!row.costMinor)
        return {};
    const QString cost = moneyText(*row.costMinor, m_currency);
    if (row.priceMinor <= 0)
        return cost;
    const double margin = double(row.priceMinor - *row.costMinor) / double(row.priceMinor);
    return tr("%1, margin %2", "cost, percentage").arg(cost, percentText(margin));
}

void GoodsDetail::setField(const QString &key, const QString &name, const QString &value)
{
    auto &[caption, content] = m_fieldLabels[key];
    if (!caption) {
        caption = new QLabel(this);
        caption->setProperty("role", u"muted"_s);
        content = selectable(this);
        m_fields->addRow(caption, content);
    }
    caption->setText(name);
    content->setText(value);
    content->setAccessibleName(name);
    m_fields->setRowVisible(content, !value.isEmpty());
}

void GoodsDetail::fillOverview()
{
    const GoodsRow &row = m_data->row;
    const QLocale locale;
    setField(u"sku"_s, tr("SKU"), row.sku);
    setField(u"barcode"_s, tr("Barcode"), row.barcode);
    setField(u"available"_s, tr("Available"), row.tracked ? numberText(row.available()) : tr("Not counted"));
    setField(u"compare"_s, tr("Compare-at price"),
             row.compareAtMinor ? moneyText(*row.compareAtMinor, m_currency) : QString());
    setField(u"cost"_s, tr("Cost"), marginText());
    setField(u"category"_s, tr("Category"), QString(row.categories).replace(u"; "_s, u"\n"_s));
    setField(u"tags"_s, tr("Tags"), QString(row.tags).replace(u","_s, u", "_s).simplified());
    setField(u"brand"_s, tr("Brand"), row.brand);
    setField(u"type"_s, tr("Type"), row.type);
    setField(u"tax"_s, tr("Tax class"), row.taxClass.isEmpty() ? tr("Standard") : row.taxClass);
    setField(u"weight"_s, tr("Weight"),
             row.weightGrams ? tr("%1 g").arg(locale.toString(*row.weightGrams)) : QString());
    setField(u"bin"_s, tr("Bin"), row.bin);
    const QString warnAt =
        row.warnAt ? tr("%Ln or fewer", nullptr, static_cast<int>(*row.warnAt)) : tr("Once it is out of stock");
    setField(u"threshold"_s, tr("Warn at"),
             row.warnAt && !row.threshold ? tr("%1, as its category or the shop says").arg(warnAt) : warnAt);
    setField(u"policy"_s, tr("When out of stock"), policyWord(row.policy));
    setField(u"description"_s, tr("Description"), m_data->product.value("description"_L1).toString());
}

/// `number`: of the step, for its undo link.
QString GoodsDetail::stepHtml(const HistoryStep &step, size_t number) const
{
    QString sentence = step.sentence.toHtmlEscaped();
    if (step.isVoid)
        sentence = u"<s>%1</s> %2"_s.arg(sentence, tr("(taken back)").toHtmlEscaped());
    else if (step.isUndo)
        sentence += u' ' + tr("(undone)").toHtmlEscaped();
    QStringList below{whenText(step.atMs, m_zone)};
    for (const QString &part : {actorText(step.actor), step.device})
        if (!part.isEmpty())
            below += part;
    QString line = withBoundDots(below.join(u" · "_s)).toHtmlEscaped();
    if (!step.undoable.empty())
        line += u"\u00a0· <a href='undo:%1' style='color:%2;text-decoration:none'>%3</a>"_s.arg(
            QString::number(number), Theme::colors().accent.name(), tr("Undo").toHtmlEscaped());
    return u"<p style='margin:0 0 2px 0'>%1</p><p style='margin:0 0 12px 0;color:%2'>%3</p>"_s.arg(
        sentence, Theme::colors().muted.name(), line);
}

void GoodsDetail::fillHistory()
{
    m_steps = goodsHistory(m_data->history, m_currency);
    if (m_steps.size() > MostSteps)
        m_steps.resize(MostSteps);
    QString html;
    for (size_t i = 0; i < m_steps.size(); ++i)
        html += stepHtml(m_steps[i], i);
    m_history->setText(html);
}

void GoodsDetail::fillPicture()
{
    const QString key = m_data ? m_data->row.image : QString();
    m_picture->setVisible(!key.isEmpty());
    if (key.isEmpty())
        return;
    QPixmap pixmap = m_thumbnails.pixmap(key);
    if (pixmap.isNull()) {
        pixmap = icon(u"image"_s, Theme::colors().muted).pixmap(PictureSide / 2, PictureSide / 2);
    } else {
        pixmap = pixmap.scaled(QSize(PictureSide, PictureSide) * devicePixelRatioF(), Qt::KeepAspectRatio,
                               Qt::SmoothTransformation);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
    }
    m_picture->setPixmap(pixmap);
}

} // namespace kontor
