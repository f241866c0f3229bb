// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

struct LabelWords {
    OrderLabel label;
    const char *english;
    const char *chinese;
};

constexpr std::array kWords{
    LabelWords{OrderLabel::Draft, "Draft", "草稿"},
    LabelWords{OrderLabel::Refunding, "Refunding", "退款中"},
    LabelWords{OrderLabel::Cancelled, "Cancelled", "交易关闭"},
    LabelWords{OrderLabel::OnHold, "On hold", "挂起"},
    LabelWords{OrderLabel::Closed, "Completed", "交易成功"},
    LabelWords{OrderLabel::ToPay, "To pay", "待付款"},
    LabelWords{OrderLabel::ToShip, "To ship", "待发货"},
    LabelWords{OrderLabel::PartShipped, "Partly shipped", "部分发货"},
    LabelWords{OrderLabel::Shipped, "Shipped", "已发货"},
    LabelWords{OrderLabel::Received, "Received", "已收货"},
};

} // namespace

QString labelText(OrderLabel label, bool chinese)
{
    for (const LabelWords &words : kWords)
        if (words.label == label)
            return QString::fromUtf8(chinese ? words.chinese : words.english);
    return code(label);
}

} // namespace kontor::cli
