// SPDX-License-Identifier: GPL-3.0-or-later
#include "productdialog.h"

#include "codecheck.h"
#include "elasticcolumn.h"
#include "goodswords.h"
#include "language.h"
#include "moneyedit.h"
#include "optionseditor.h"
#include "uicontext.h"
#include "variantdrafts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr QSize ProductDialogSize(1240, 720);
constexpr QSize Least(1000, 640);
constexpr int SideWidth = 320;
constexpr int DescriptionHeight = 72;
constexpr int ProductDialogMostUnits = 10'000'000;
constexpr int ProductDialogRowHeight = 30;
constexpr int TableHeight = 180;

QFormLayout *narrowForm(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

/// What was in `before` and is not in `after`.
QStringList taken(const QStringList &before, const QStringList &after)
{
    QStringList gone;
    for (const QString &entry : before)
        if (!after.contains(entry))
            gone += entry;
    return gone;
}

} // namespace

ProductDialog::ProductDialog(const ProductEntry &entry, const QString &currency, const QStringList &taxClasses,
                             QWidget *parent)
    : FormDialog(parent), m_before(entry), m_currency(currency)
{
    setHeading(isNew() ? tr("New product") : tr("Edit product"),
               isNew() ? tr("A title and a price are enough to begin with.") : QString());
    setAcceptText(isNew() ? tr("Add product") : tr("Save"));
    m_drafts = new VariantDrafts(currency, this);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    QWidget *main = buildMain();
    columns->addWidget(main, 1);
    columns->addWidget(buildSide(taxClasses));
    body()->addLayout(columns, 1);
    fill();
    const QSize most = screen() ? screen()->availableSize() * 9 / 10 : ProductDialogSize;
    resize(ProductDialogSize.boundedTo(most.expandedTo(Least)));
    m_title->setFocus();
}

QWidget *ProductDialog::buildMain()
{
    auto *main = new QWidget;
    m_title = new QLineEdit(main);
    m_title->setMaxLength(255);
    m_title->setPlaceholderText(tr("What buyers read first"));
    m_description = new QPlainTextEdit(main);
    m_description->setFixedHeight(DescriptionHeight);
    m_description->setTabChangesFocus(true);
    m_options = new OptionsEditor(main);
    buildVariants();
    auto *titleLabel = new QLabel(tr("&Title"), main);
    titleLabel->setBuddy(m_title);
    auto *descriptionLabel = new QLabel(tr("&Description"), main);
    descriptionLabel->setBuddy(m_description);
    auto *optionsLabel = new QLabel(tr("Options"), main);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(titleLabel);
    column->addWidget(m_title);
    column->addSpacing(6);
    column->addWidget(descriptionLabel);
    column->addWidget(m_description);
    column->addSpacing(6);
    column->addWidget(optionsLabel);
    column->addWidget(m_options);
    column->addWidget(m_variantsTitle);
    column->addWidget(m_variants, 1);
    column->addStretch();
    connect(m_title, &QLineEdit::textChanged, this, &ProductDialog::review);
    connect(m_options, &OptionsEditor::changed, this, &ProductDialog::onOptions);
    return main;
}

void ProductDialog::buildVariants()
{
    m_variantsTitle = new QLabel(this);
    m_variantsTitle->setProperty("role", u"muted"_s);
    m_variants = new QTableView(this);
    m_variants->setTabKeyNavigation(false);
    m_variants->setModel(m_drafts);
    m_variants->setAccessibleName(tr("Variants"));
    m_variants->setShowGrid(false);
    m_variants->setMinimumHeight(TableHeight);
    m_variants->setEditTriggers(QAbstractItemView::EditTriggers(QAbstractItemView::AllEditTriggers)
                                    .setFlag(QAbstractItemView::CurrentChanged, false));
    m_variants->verticalHeader()->hide();
    m_variants->verticalHeader()->setDefaultSectionSize(ProductDialogRowHeight);
    m_variants->horizontalHeader()->setHighlightSections(false);
    m_variants->horizontalHeader()->setSectionResizeMode(VariantDrafts::Title, QHeaderView::Stretch);
    m_variants->horizontalHeader()->setMinimumSectionSize(columnWidthFor(*m_variants, VariantDrafts::Title, {}));
    const int widths[] = {0, 92, 116, 72, 84, 64, 76, 72, 100};
    for (int column = 1; column < VariantDrafts::ColumnCount; ++column) {
        const bool isMoney = column == VariantDrafts::Price || column == VariantDrafts::Cost;
        const QStringList longest = isMoney ? QStringList{u"999.99"_s} : QStringList();
        m_variants->setColumnWidth(column, std::max(widths[column], columnWidthFor(*m_variants, column, longest)));
    }
    connect(m_drafts, &QAbstractItemModel::dataChanged, this, &ProductDialog::review);
}

QWidget *ProductDialog::buildSide(const QStringList &taxClasses)
{
    auto *side = new QWidget;
    side->setMinimumWidth(SideWidth);
    m_side = narrowForm(side);
    buildSingle(m_side);
    m_policy = new QComboBox(side);
    m_policy->addItem(tr("Stop selling"), u"deny"_s);
    m_policy->addItem(tr("Keep selling"), u"continue"_s);
    connect(m_policy, &QComboBox::activated, this, [this] { m_drafts->setPolicy(m_policy->currentData().toString()); });
    m_status = new QComboBox(side);
    for (const QString &status : {u"active"_s, u"draft"_s, u"archived"_s})
        m_status->addItem(goodsStatusWord(status), status);
    m_taxClass = new QComboBox(side);
    m_taxClass->addItem(tr("Standard"), QString());
    for (const QString &taxClass : taxClasses)
        m_taxClass->addItem(taxClass, taxClass);
    m_category = new QLineEdit(side);
    m_category->setPlaceholderText(tr("Clothing > Shirts"));
    m_category->setToolTip(tr("From wide to narrow, with > between. Several are separated by semicolons."));
    m_tags = new QLineEdit(side);
    m_tags->setPlaceholderText(tr("summer, gift"));
    m_brand = new QLineEdit(side);
    m_side->addRow(tr("&When out of stock"), m_policy);
    m_side->addRow(tr("C&ategory"), m_category);
    m_side->addRow(tr("Ta&gs"), m_tags);
    m_side->addRow(tr("B&rand"), m_brand);
    m_side->addRow(tr("Ta&x class"), m_taxClass);
    m_side->addRow(tr("Stat&us"), m_status);
    return side;
}

void ProductDialog::buildSingle(QFormLayout *form)
{
    m_price = new MoneyEdit(m_currency, this);
    m_cost = new MoneyEdit(m_currency, this);
    m_sku = new QLineEdit(this);
    m_barcode = new QLineEdit(this);
    m_barcode->setPlaceholderText(tr("Scan or type"));
    m_barcodeNote = muted({}, this);
    m_stock = new QSpinBox(this);
    m_stock->setRange(0, ProductDialogMostUnits);
    m_stock->setGroupSeparatorShown(true);
    m_stock->setAlignment(Qt::AlignRight);
    form->addRow(tr("&Price"), m_price);
    form->addRow(tr("&Cost"), m_cost);
    form->addRow(tr("S&KU"), m_sku);
    form->addRow(tr("&Barcode"), m_barcode);
    form->addRow(QString(), m_barcodeNote);
    form->addRow(tr("&In stock now"), m_stock);
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_price), static_cast<QLineEdit *>(m_cost), m_sku, m_barcode})
        connect(field, &QLineEdit::textChanged, this, &ProductDialog::review);
}

void ProductDialog::fill()
{
    const ProductDraft &draft = m_before.draft;
    m_title->setText(draft.title);
    m_description->setPlainText(draft.description);
    m_category->setText(draft.categories.join(u"; "_s));
    m_tags->setText(listText(draft.tags));
    m_brand->setText(draft.brand);
    m_status->setCurrentIndex(qMax(0, m_status->findData(draft.status)));
    if (m_taxClass->findData(draft.taxClass) < 0)
        m_taxClass->addItem(draft.taxClass, draft.taxClass);
    m_taxClass->setCurrentIndex(m_taxClass->findData(draft.taxClass));
    if (!draft.variants.empty()) {
        const VariantDraft &first = draft.variants.front();
        m_price->setMinor(first.priceMinor);
        if (first.costMinor)
            m_cost->setMinor(*first.costMinor);
        m_sku->setText(first.sku);
        m_barcode->setText(first.barcode);
        m_policy->setCurrentIndex(qMax(0, m_policy->findData(first.policy)));
    }
    m_drafts->setExisting(draft.variants);
    {
        const QSignalBlocker quiet(m_options);
        m_options->setOptions(m_drafts->options());
    }
    m_side->setRowVisible(m_stock, isNew());
    showMany(hasMany());
    review();
}

bool ProductDialog::hasMany() const
{
    return m_drafts->variants().size() > 1
        || (!m_drafts->variants().empty() && !m_drafts->variants().front().options.empty());
}

void ProductDialog::onOptions()
{
    m_drafts->setOptions(m_options->options(), single());
    showMany(hasMany());
    review();
}

/// With options each variant has its own code and stock; the fields beside then only say what new rows begin with.
void ProductDialog::showMany(bool many)
{
    m_variants->setVisible(many);
    m_variantsTitle->setVisible(many);
    m_variantsTitle->setText(tr("%Ln variant(s). New ones start with the price and cost beside.", nullptr,
                                static_cast<int>(m_drafts->variants().size())));
    m_side->setRowVisible(m_sku, !many);
    m_side->setRowVisible(m_barcode, !many);
    m_side->setRowVisible(m_stock, !many && isNew());
    const auto &drafts = m_drafts->variants(); // only what is new is counted here
    const bool isAnyNew = std::ranges::any_of(drafts, [](const VariantDraft &draft) { return !draft.id; });
    m_variants->setColumnHidden(VariantDrafts::Stock, !isAnyNew);
}

void ProductDialog::review()
{
    const BarcodeReading reading = readBarcode(m_barcode->text().trimmed());
    m_side->setRowVisible(m_barcodeNote, !hasMany() && !reading.sentence.isEmpty());
    m_barcodeNote->setText(reading.sentence);
    const bool hasPrice = hasMany() || m_price->minor().has_value();
    const bool typed = !m_title->text().trimmed().isEmpty() && hasPrice;
    if (VariantDrafts::combinations(m_options->options()) > VariantDrafts::MostVariants)
        setProblem(tr("These options make more than %Ln variants. Use fewer values, or several products.", nullptr,
                      static_cast<int>(VariantDrafts::MostVariants)),
                   false);
    else if (m_price->isBad() || m_cost->isBad())
        setProblem(tr("Write amounts as digits, like %1.").arg(tr("12.50")), false);
    else if (!hasMany() && !reading.isGood)
        setProblem(tr("The barcode cannot be right. Scan it again or leave it empty."), false);
    else if (const QString problem = hasMany() ? m_drafts->problem() : QString(); !problem.isEmpty())
        setProblem(problem, false);
    else
        setProblem({}, typed);
    if (m_check)
        m_check->look(hasMany() ? m_drafts->codes() : QStringList{m_sku->text(), m_barcode->text()});
    setHint(codeWarning());
}

void ProductDialog::setCodeCheck(CodeCheck *check)
{
    m_check = check;
    check->setParent(this);
    m_drafts->setCodeCheck(check);
    connect(check, &CodeCheck::answered, this, &ProductDialog::review);
    review();
}

/// A code that is there already may be a slip or a shared label: it is said, and the person decides.
QString ProductDialog::codeWarning() const
{
    if (hasMany() || !m_check)
        return m_drafts->warning();
    for (const QLineEdit *field : {m_sku, m_barcode}) {
        const QString owner = m_check->ownerOf(field->text());
        if (!owner.isEmpty())
            return tr("%1 has the code %2 already. Both will stand under Needs attention.", "article, code")
                .arg(owner, field->text().trimmed());
    }
    return {};
}

VariantDraft ProductDialog::single() const
{
    VariantDraft variant;
    if (!m_before.draft.variants.empty() && m_before.draft.variants.size() == 1)
        variant = m_before.draft.variants.front();
    variant.priceMinor = m_price->minorOr(0);
    variant.costMinor = m_cost->minor();
    if (!hasMany()) {
        variant.sku = m_sku->text().trimmed();
        variant.barcode = m_barcode->text().trimmed();
    }
    variant.policy = m_policy->currentData().toString();
    return variant;
}

QStringList ProductDialog::tags() const
{
    return optionValues(m_tags->text());
}

QStringList ProductDialog::categories() const
{
    QStringList paths;
    for (const QString &path : m_category->text().split(u';', Qt::SkipEmptyParts)) {
        QStringList names;
        for (const QString &name : path.split(u'>', Qt::SkipEmptyParts))
            names += name.simplified();
        names.removeAll(QString());
        if (!names.isEmpty())
            paths += names.join(u" > "_s);
    }
    return paths;
}

ProductEntry ProductDialog::entry() const
{
    ProductEntry entry = m_before;
    ProductDraft &draft = entry.draft;
    draft.title = m_title->text().simplified();
    draft.description = m_description->toPlainText();
    draft.brand = m_brand->text().simplified();
    draft.status = m_status->currentData().toString();
    draft.taxClass = m_taxClass->currentData().toString();
    draft.tags = tags();
    draft.categories = categories();
    entry.tagsTaken = taken(m_before.draft.tags, draft.tags);
    entry.categoriesTaken = taken(m_before.draft.categories, draft.categories);
    if (hasMany()) {
        draft.variants = m_drafts->variants();
        entry.initialStock = m_drafts->stock();
    } else {
        draft.variants = {single()};
        entry.initialStock = {isNew() ? m_stock->value() : 0};
    }
    return entry;
}

std::optional<ProductEntry> askEditedProduct(const ProductEntry &entry, const UiContext &context,
                                             const QStringList &taxClasses, QWidget *parent)
{
    ProductDialog dialog(entry, context.info.currency, taxClasses, parent);
    dialog.setCodeCheck(new CodeCheck(context.worker, entry.draft.id, &dialog));
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.entry()) : std::nullopt;
}

} // namespace kontor
