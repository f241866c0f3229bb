// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categoryservice.h"
#include "shopstory.h"

namespace kontor {

/// A small shop's year that leaves facts of nearly every kind; a step that is refused ends the program.
class GoldenYear
{
public:
    explicit GoldenYear(ShopStory &story) : m_story(story) { }

    void tell()
    {
        goods();
        stock();
        sales();
        changes();
        returns();
        disputes();
        others();
        forgotten();
    }

private:
    using Unit = UnitOfWork;

    template <class Work>
    auto must(Work work)
    {
        using Outcome = decltype(work(std::declval<Unit &>()));
        using Value = typename Outcome::value_type;
        if constexpr (std::is_void_v<Value>) {
            m_story.tellVoid(work);
            happened();
        } else {
            const Value value = m_story.tell<Value>(work);
            happened();
            return value;
        }
    }
    void happened() const
    {
        if (!m_story.refusal.isEmpty())
            qFatal("the golden year was refused: %s", qPrintable(m_story.refusal));
    }

    void goods();
    void stock();
    void sales();
    void changes();
    void returns();
    void disputes();
    void others();
    void forgotten();
    OrderId placed(const VariantId &variant, qint64 qty, const QString &customer);
    OrderId delivered(const VariantId &variant, qint64 qty, const QString &customer);
    QString paid(const OrderId &order);
    RefundId asked(const OrderId &order, qint64 qty, Restock restock);

    ShopStory &m_story;
    const QString m_who = QStringLiteral("安娜");
    VariantId m_mug;
    VariantId m_shirt;
    LocationId m_cellar;
};

} // namespace kontor
