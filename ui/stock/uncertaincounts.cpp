// SPDX-License-Identifier: GPL-3.0-or-later
#include "uncertaincounts.h"

#include "attentionservice.h"
#include "attentionwords.h"
#include "errortext.h"
#include "flowrow.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kMostShown = 2; ///< the next one comes when one is decided

QLabel *plain(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

UncertainCounts::UncertainCounts(const UiContext &context, QWidget *parent) : QFrame(parent), m_context(context)
{
    setObjectName(u"notice"_s);
    setProperty("tone", u"warn"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    hide();
    connect(&context.worker, &ShopWorker::changed, this, &UncertainCounts::readNow);
}

void UncertainCounts::showAt(const LocationId &location)
{
    m_location = location;
    readNow();
}

void UncertainCounts::readNow()
{
    auto read = [](ShopReader &reader) { return reader.attention(CaseKind::UncertainCount); };
    m_context.worker.read<std::vector<OpenCase>>(read).then(this, [this](const Result<std::vector<OpenCase>> &cases) {
        std::vector<OpenCase> here = cases.value_or(std::vector<OpenCase>());
        std::erase_if(here, [this](const OpenCase &open) { return open.location != m_location; });
        if (here == m_cases)
            return;
        m_cases = std::move(here);
        rebuild();
    });
}

void UncertainCounts::rebuild()
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (size_t i = 0; i < std::min(m_cases.size(), kMostShown); ++i)
        addCase(column, m_cases[i]);
    if (m_cases.size() > kMostShown)
        column->addWidget(
            plain(tr("%Ln more after these", nullptr, static_cast<int>(m_cases.size() - kMostShown)), m_rows));
    layout()->addWidget(m_rows);
    setVisible(!m_cases.empty());
}

void UncertainCounts::addCase(QVBoxLayout *column, const OpenCase &open)
{
    column->addWidget(plain(caseText(open), m_rows));
    auto *buttons = new QWidget(m_rows);
    auto *row = new FlowRow(buttons, 8);
    for (const WayOut reading : {WayOut::KeepReading, WayOut::TakeOtherReading}) {
        auto *button = new QPushButton(wayText(open, reading), buttons);
        button->setAutoDefault(false); // a scanner ends with Return
        connect(button, &QPushButton::clicked, this, [this, open, reading] { decide(open, reading); });
        row->addWidget(button);
    }
    column->addWidget(buttons);
}

void UncertainCounts::decide(const OpenCase &open, WayOut reading)
{
    auto work = [id = open.id, reading, actor = m_context.actor](UnitOfWork &unit) -> Result<int> {
        KONTOR_TRY(AttentionService(unit, actor).take(id, reading, {}));
        return 0;
    };
    m_context.worker.write<int>(work).then(this,
                                           [this, article = idCast<VariantId>(open.subject)](const Result<int> &done) {
                                               done ? emit decided(article) : emit refused(errorText(done.error()));
                                           });
}

} // namespace kontor
