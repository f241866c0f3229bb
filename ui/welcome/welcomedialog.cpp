// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcomedialog.h"

#include "choicecard.h"
#include "createshopform.h"
#include "enoughroom.h"
#include "icons.h"
#include "joinpage.h"
#include "joinshopform.h"
#include "language.h"
#include "tallarea.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 32;
constexpr int CardGap = 12;
constexpr QSize StartSize(680, 600);

QLabel *headline(QWidget *parent)
{
    auto *label = new QLabel(parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.7);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *sentence(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomeDialog::WelcomeDialog(QWidget *parent, ShopJoiner *joiner) : QDialog(parent)
{
    keepEnoughRoom(this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildStart());
    m_pages->addWidget(buildCreate());
    if (joiner)
        m_pages->addWidget(buildJoin(*joiner));
    m_join->setVisible(joiner);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    retranslate();
    resize(StartSize.boundedTo(screen()->availableSize()));
    m_create->setFocus();
}

QWidget *WelcomeDialog::buildStart()
{
    auto *page = new QWidget;
    m_title = headline(page);
    m_sentence = sentence(page);
    m_create = new ChoiceCard(icon(u"shop"_s), page);
    m_import = new ChoiceCard(icon(u"import"_s), page);
    m_open = new ChoiceCard(icon(u"open"_s), page);
    m_demo = new ChoiceCard(icon(u"sparkle"_s), page);
    m_join = new ChoiceCard(icon(u"desks"_s), page);
    buildLanguages();

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Margin, Margin, Margin, Margin / 2);
    column->setSpacing(CardGap);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(CardGap);
    auto *cards = new TallArea(page);
    auto *stack = new QVBoxLayout(cards->content());
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(CardGap);
    for (ChoiceCard *card : {m_create, m_demo, m_import, m_join, m_open})
        stack->addWidget(card);
    column->addWidget(cards);
    column->addStretch();
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_languages);
    column->addLayout(foot);

    connect(m_demo, &ChoiceCard::clicked, this, &WelcomeDialog::chooseDemo);
    connect(m_create, &ChoiceCard::clicked, this, &WelcomeDialog::showCreate);
    connect(m_import, &ChoiceCard::clicked, this, &WelcomeDialog::askForTable);
    connect(m_open, &ChoiceCard::clicked, this, &WelcomeDialog::askForFile);
    connect(m_join, &ChoiceCard::clicked, this, &WelcomeDialog::showJoin);
    return page;
}

void WelcomeDialog::buildLanguages()
{
    m_languages = new QComboBox(this);
    for (const UiLanguage &language : uiLanguages())
        m_languages->addItem(language.nativeName, language.code);
    m_languages->setCurrentIndex(m_languages->findData(currentUiLanguage()));
    connect(m_languages, &QComboBox::activated, this, [this] {
        const QString code = m_languages->currentData().toString();
        QSettings().setValue(UiLanguageSetting, code);
        useUiLanguage(code);
    });
}

QWidget *WelcomeDialog::buildCreate()
{
    auto *page = new QWidget;
    m_createTitle = headline(page);
    m_createSentence = sentence(page);
    m_form = new CreateShopForm(page);
    m_back = new QPushButton(page);
    m_back->setAutoDefault(false);
    m_finish = new QPushButton(page);
    m_finish->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_finish);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Margin, Margin, Margin, Margin / 2);
    column->setSpacing(CardGap);
    column->addWidget(m_createTitle);
    auto *area = new TallArea(page);
    auto *inside = new QVBoxLayout(area->content());
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(CardGap);
    inside->addWidget(m_createSentence);
    inside->addSpacing(CardGap);
    inside->addWidget(m_form);
    inside->addStretch();
    column->addWidget(area, 1);
    column->addLayout(buttons);

    connect(m_back, &QPushButton::clicked, this, &WelcomeDialog::showStart);
    connect(m_finish, &QPushButton::clicked, this, &WelcomeDialog::finishCreate);
    connect(m_form, &CreateShopForm::changed, this, [this] { m_finish->setEnabled(m_form->isComplete()); });
    m_finish->setEnabled(false);
    return page;
}

QWidget *WelcomeDialog::buildJoin(ShopJoiner &joiner)
{
    auto *page = new QWidget;
    m_joinTitle = headline(page);
    m_joinSentence = sentence(page);
    m_joinPage = new JoinPage(joiner, page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Margin, Margin, Margin, Margin / 2);
    column->setSpacing(CardGap);
    column->addWidget(m_joinTitle);
    column->addWidget(m_joinSentence);
    column->addSpacing(CardGap);
    column->addWidget(m_joinPage, 1);
    connect(m_joinPage, &JoinPage::backWanted, this, &WelcomeDialog::showStart);
    connect(m_joinPage, &JoinPage::joined, this, [this](const JoinWish &wish) {
        finish({WelcomeChoice::Join, {}, wish.path, {}, wish.password});
    });
    return page;
}

void WelcomeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WelcomeDialog::retranslate()
{
    setWindowTitle(tr("Welcome to Kontor"));
    m_title->setText(tr("Welcome to Kontor"));
    m_sentence->setText(tr("Goods, stock, orders, refunds and shipping in one place. A shop is one file on your own "
                           "disk, and it works without a network. How would you like to begin?"));
    m_create->setWords(
        tr("Create my shop"),
        tr("Name, country and currency on one page. Then your shop opens, ready for its first product."));
    m_demo->setWords(tr("Look around the demo shop"),
                     tr("Opens a made-up shop with goods, orders and refunds. Try anything: no real shop is touched."));
    m_import->setWords(
        tr("Bring goods from a table"),
        tr("Makes a shop and reads a CSV file from Shopify, WooCommerce, Taobao or a spreadsheet. You see "
           "what each row will do before anything is written."));
    m_open->setWords(tr("Open a shop file"),
                     tr("Continues with a shop from another computer or a backup: choose its .kontor file."));
    m_join->setWords(tr("Join a shop"),
                     tr("This computer becomes one more desk of a shop that others share on the network: you need the "
                        "server's address and a code."));
    m_languages->setAccessibleName(tr("Language"));
    m_languages->setToolTip(tr("Language"));
    retranslateCreate();
    if (!m_joinPage)
        return;
    m_joinTitle->setText(tr("Join a shop"));
    m_joinSentence->setText(tr("A copy of the whole shop comes to this computer. From then on you work here with or "
                               "without the network, and all desks are kept in step."));
}

void WelcomeDialog::retranslateCreate()
{
    const bool importing = !m_importPath.isEmpty();
    m_createTitle->setText(tr("Your shop"));
    m_createSentence->setText(
        importing ? tr("First the shop itself. Then you see what %1 will bring, before anything is written.")
                        .arg(QFileInfo(m_importPath).fileName())
                  : tr("The essentials. Taxes, locations, staff and shipping can wait until you need them."));
    m_back->setText(tr("&Back"));
    m_finish->setText(importing ? tr("Create shop and go on") : tr("Create shop"));
}

void WelcomeDialog::showStart()
{
    m_importPath.clear();
    if (m_joinPage)
        m_joinPage->leave();
    m_pages->setCurrentIndex(0);
    m_create->setFocus();
}

void WelcomeDialog::showCreate()
{
    retranslateCreate();
    m_pages->setCurrentIndex(1);
    m_finish->setDefault(true);
    m_form->focusFirst();
}

void WelcomeDialog::showJoin()
{
    m_pages->setCurrentIndex(2);
    m_joinPage->joinButton()->setDefault(true);
    m_joinPage->form()->focusFirst();
}

/// Whoever closes the wizard half-way leaves nothing behind.
void WelcomeDialog::reject()
{
    if (m_joinPage)
        m_joinPage->leave();
    QDialog::reject();
}

void WelcomeDialog::askForFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a shop"), QString(), tr("Kontor shops (*.kontor);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void WelcomeDialog::askForTable()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose the table to import"), QString(),
                                                      tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void WelcomeDialog::chooseDemo()
{
    finish({WelcomeChoice::Demo, {}, {}, {}, {}});
}

void WelcomeDialog::openFile(const QString &path)
{
    finish({WelcomeChoice::OpenFile, {}, path, {}, {}});
}

void WelcomeDialog::importFile(const QString &path)
{
    m_importPath = path;
    showCreate();
}

void WelcomeDialog::finishCreate()
{
    if (!m_form->isComplete())
        return;
    const auto kind = m_importPath.isEmpty() ? WelcomeChoice::Create : WelcomeChoice::ImportFile;
    finish({kind, m_form->setup(), m_form->path(), m_importPath, {}});
}

void WelcomeDialog::finish(WelcomeChoice choice)
{
    m_choice = std::move(choice);
    accept();
}

std::optional<WelcomeChoice> askWelcome(QWidget *parent, ShopJoiner *joiner)
{
    WelcomeDialog dialog(parent, joiner);
    return dialog.exec() == QDialog::Accepted ? dialog.choice() : std::nullopt;
}

} // namespace kontor
