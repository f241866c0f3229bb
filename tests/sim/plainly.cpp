// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainly.h"

#include "order.h"

namespace kontor::sim {

PlainFact plainly(const Fact &fact)
{
    PlainFact plain{fact.id.toString(),
                    fact.kindText,
                    fact.json,
                    fact.batch.isNull() ? QString() : fact.batch.toString(),
                    {},
                    fact.place(),
                    fact.hlc.ms(),
                    fact.verdict != Verdict::Void};
    for (const RecordId &subject : fact.subjects)
        plain.subjects << subject.toString();
    return plain;
}

QString mainLocationText()
{
    return mainLocation().toString();
}

} // namespace kontor::sim
