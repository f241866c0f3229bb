// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsservice.h"
#include "random.h"

namespace kontor {

/// Invents goods and people for the demo shop.
class DemoCatalogue
{
public:
    explicit DemoCatalogue(Random &random) : m_random(random) { }

    [[nodiscard]] ProductDraft product(qint64 index);
    struct Person {
        QString name;
        QString email;
        QJsonObject address;
    };
    [[nodiscard]] Person person(qint64 index);

private:
    Random &m_random;
};

} // namespace kontor
