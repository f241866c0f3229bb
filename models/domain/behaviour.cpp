// SPDX-License-Identifier: GPL-3.0-or-later
#include "behaviour.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct KindNames {
    BehaviourKind kind;
    const char *names; ///< separated by `|`, in lower case
};

// Google Analytics 4, Taobao, and what other shops and published data sets write.
constexpr std::array kKindNames{
    KindNames{BehaviourKind::View, "view_item|view|product_view|view_product|pv|浏览"},
    KindNames{BehaviourKind::Cart, "add_to_cart|cart|addtocart|product_added_to_cart|加购"},
    KindNames{BehaviourKind::Favourite, "add_to_wishlist|favourite|favorite|fav|wishlist|收藏"},
    KindNames{BehaviourKind::Order, "begin_checkout|order|checkout|place_order|order_placed|checkout_started|下单"},
    KindNames{BehaviourKind::Purchase, "purchase|buy|paid|transaction|order_paid|checkout_completed|购买|支付"},
    KindNames{BehaviourKind::Search, "search|view_search_results|search_submitted|搜索"},
    KindNames{BehaviourKind::Other,
              "page_view|page_viewed|session_start|first_visit|user_engagement|scroll|click|view_item_list|select_item|"
              "select_content|view_promotion|select_promotion|view_cart|cart_viewed|remove_from_cart|"
              "product_removed_from_cart|add_shipping_info|add_payment_info|refund|login|sign_up|share"},
};

constexpr std::array kMeasureCodes{"view",        "cart",         "favourite",   "order",    "purchase",
                                   "search",      "other",        "rejected",    "sessions", "funnel_view",
                                   "funnel_cart", "funnel_order", "funnel_paid", "carts",    "carts_ordered"};
static_assert(kMeasureCodes.size() == kEventMeasures);

/// Where something stands in the way from a view to a payment, for what has the same time.
int stepOf(BehaviourKind kind)
{
    switch (kind) {
    case BehaviourKind::View:
        return 1;
    case BehaviourKind::Cart:
        return 2;
    case BehaviourKind::Order:
        return 3;
    case BehaviourKind::Purchase:
        return 4;
    default:
        return 0;
    }
}

bool isEarlier(const BehaviourEvent &a, const BehaviourEvent &b)
{
    if (a.visitor != b.visitor)
        return a.visitor < b.visitor;
    if (a.atMs != b.atMs)
        return a.atMs < b.atMs;
    if (a.kind != b.kind)
        return stepOf(a.kind) != stepOf(b.kind) ? stepOf(a.kind) < stepOf(b.kind) : a.kind < b.kind;
    return a.print < b.print; // the same on every desk, however the file was sorted
}

/// Follows one visitor through time.
class VisitorWalk
{
public:
    explicit VisitorWalk(EventSums &sums) : m_sums(sums) { }

    void see(const BehaviourEvent &event)
    {
        Visit &visit = visitOf(event);
        visit.lastMs = event.atMs;
        switch (event.kind) {
        case BehaviourKind::View:
            view(visit, event);
            break;
        case BehaviourKind::Cart:
            fillCart(visit, event);
            break;
        case BehaviourKind::Order:
            order(event);
            break;
        case BehaviourKind::Purchase:
            pay(event);
            break;
        default:
            break;
        }
    }

    /// Between two visitors.
    void end()
    {
        for (const Way &way : m_ways) {
            for (int step = 0; step <= way.reached; ++step)
                m_sums[{way.day, static_cast<EventMeasure>(static_cast<int>(EventMeasure::FunnelView) + step)}]
                    .push_back(way.print);
        }
        m_visits.clear();
        m_ways.clear();
        m_carts.clear();
        m_firstOpen = 0;
        m_lastView = m_lastCart = m_lastOrder = kNone;
    }

private:
    static constexpr size_t kNone = ~size_t(0);

    struct Visit {
        quint64 print = 0;
        qint64 lastMs = 0;
        size_t way = kNone; ///< that its first view began
        int cartDay = 0; ///< on which it filled a cart first; 0: it did not
        size_t cart = kNone; ///< its latest
    };
    /// From the first view of a session on; what follows may happen in later sessions.
    struct Way {
        quint64 print = 0;
        int day = 0;
        qint64 sinceMs = 0;
        int reached = 0;
    };
    struct Cart {
        quint64 print = 0;
        int day = 0;
        qint64 lastMs = 0;
    };

    Visit &visitOf(const BehaviourEvent &event)
    {
        const auto known = m_visits.find(event.session);
        if (known != m_visits.end() && event.atMs - known->lastMs <= kSessionIdleMs)
            return *known;
        Visit visit;
        visit.print = mixedPrint(mixedPrint(event.visitor, event.session), static_cast<quint64>(event.atMs));
        m_sums[{event.day, EventMeasure::Sessions}].push_back(visit.print);
        return *m_visits.insert(event.session, visit);
    }

    void view(Visit &visit, const BehaviourEvent &event)
    {
        if (visit.way == kNone) {
            visit.way = m_ways.size();
            m_ways.push_back({visit.print, event.day, event.atMs, 0});
        }
        m_lastView = visit.way;
    }

    void fillCart(Visit &visit, const BehaviourEvent &event)
    {
        if (reach(m_lastView, 1, event))
            m_lastCart = m_lastView;
        if (visit.cartDay == 0) {
            visit.cartDay = event.day;
            m_sums[{event.day, EventMeasure::Carts}].push_back(visit.print);
        }
        if (visit.cart == kNone || visit.cart < m_firstOpen) {
            visit.cart = m_carts.size();
            m_carts.push_back({visit.print, visit.cartDay, event.atMs});
        }
        m_carts[visit.cart].lastMs = event.atMs;
    }

    void order(const BehaviourEvent &event)
    {
        if (reach(m_lastCart, 2, event))
            m_lastOrder = m_lastCart;
        emptyCarts(event);
    }

    /// Nobody pays for what was not ordered: where no order is told of, the payment tells of it, too.
    void pay(const BehaviourEvent &event)
    {
        const size_t way = std::exchange(m_lastOrder, kNone);
        (void)reach(way == kNone ? m_lastCart : way, 3, event);
        emptyCarts(event);
    }

    bool reach(size_t way, int step, const BehaviourEvent &event)
    {
        if (way == kNone || event.atMs - m_ways[way].sinceMs > kFunnelMs)
            return false;
        m_ways[way].reached = std::max(m_ways[way].reached, step);
        return true;
    }

    /// What is older stays abandoned.
    void emptyCarts(const BehaviourEvent &event)
    {
        for (; m_firstOpen < m_carts.size(); ++m_firstOpen) {
            const Cart &cart = m_carts[m_firstOpen];
            if (event.atMs - cart.lastMs <= kCartMs)
                m_sums[{cart.day, EventMeasure::CartsOrdered}].push_back(cart.print);
        }
    }

    EventSums &m_sums;
    QHash<quint64, Visit> m_visits; ///< the latest of each of the storefront's sessions
    std::vector<Way> m_ways;
    std::vector<Cart> m_carts;
    size_t m_firstOpen = 0; ///< of the carts: what came before was ordered, or abandoned
    size_t m_lastView = kNone;
    size_t m_lastCart = kNone;
    size_t m_lastOrder = kNone;
};

} // namespace

std::optional<BehaviourKind> behaviourKindOf(const QString &name)
{
    static const auto kinds = [] {
        QHash<QString, BehaviourKind> out;
        for (const KindNames &names : kKindNames) {
            for (const QString &each : QString::fromUtf8(names.names).split(u'|'))
                out.insert(each, names.kind);
        }
        return out;
    }();
    QString folded = name.trimmed().toCaseFolded();
    folded.replace(u' ', u'_').replace(u'-', u'_');
    const auto known = kinds.constFind(folded);
    return known == kinds.constEnd() ? std::nullopt : std::optional(*known);
}

QString code(EventMeasure measure)
{
    return QString::fromLatin1(kMeasureCodes[static_cast<size_t>(measure)]);
}

std::optional<EventMeasure> eventMeasureFromCode(const QString &code)
{
    for (size_t i = 0; i < kMeasureCodes.size(); ++i) {
        if (code == QLatin1String(kMeasureCodes[i]))
            return static_cast<EventMeasure>(i);
    }
    return {};
}

EventSums rollUp(std::vector<BehaviourEvent> &events)
{
    std::ranges::sort(events, isEarlier);
    EventSums sums;
    VisitorWalk walk(sums);
    quint64 visitor = 0;
    for (const BehaviourEvent &event : events) {
        sums[{event.day, measureOf(event.kind)}].push_back(event.print);
        if (event.visitor != std::exchange(visitor, event.visitor))
            walk.end();
        walk.see(event);
    }
    walk.end();
    for (auto &[key, prints] : sums)
        settle(prints);
    return sums;
}

void settle(Prints &prints)
{
    std::ranges::sort(prints);
    prints.erase(std::unique(prints.begin(), prints.end()), prints.end());
}

void unite(EventSums &sums, const EventSums &others)
{
    for (const auto &[key, prints] : others) {
        Prints &own = sums[key];
        Prints both;
        both.reserve(own.size() + prints.size());
        std::ranges::set_union(own, prints, std::back_inserter(both));
        own = std::move(both);
    }
}

/// The finishing steps of SplitMix64, which lose nothing.
quint64 mixedPrint(quint64 one, quint64 other)
{
    quint64 x = one + 0x9e3779b97f4a7c15ULL * (other + 1);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

QString printsText(const quint64 *first, size_t count)
{
    QByteArray bytes(static_cast<qsizetype>(count * sizeof(quint64)), Qt::Uninitialized);
    qToBigEndian<quint64>(first, static_cast<qsizetype>(count), bytes.data());
    return QString::fromLatin1(bytes.toBase64());
}

std::optional<Prints> printsFromText(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray &bytes = decoded.decoded;
    if (!decoded || bytes.size() % static_cast<qsizetype>(sizeof(quint64)) != 0)
        return {};
    Prints prints(static_cast<size_t>(bytes.size()) / sizeof(quint64));
    qFromBigEndian<quint64>(bytes.constData(), static_cast<qsizetype>(prints.size()), prints.data());
    return prints;
}

} // namespace kontor
