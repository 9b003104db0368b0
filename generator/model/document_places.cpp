#include "model/document_places.h"

#include <unordered_map>

namespace pejl {
namespace {

class PlaceCounter {
 public:
  explicit PlaceCounter(const Document& document) : document_(document) {}

  Place count(std::uint32_t anchor) {
    const NodeIndex node = document_.anchors[anchor].node;
    Place place;
    place.heading = heading_;
    switch (document_.nodes[node].kind) {
      case NodeKind::heading:
        place.kind = PlaceKind::heading;
        place.heading = none_;
        heading_ = anchor;
        paragraphs_ = lists_ = 0;
        break;
      case NodeKind::paragraph:
        if (isInclude(node)) break;
        place.kind = PlaceKind::paragraph;
        place.number = std::to_string(++paragraphs_);
        break;
      case NodeKind::listItem:
        place.kind = PlaceKind::item;
        countItem(node, place);
        break;
      default: break;
    }
    return place;
  }

 private:
  static constexpr std::uint32_t none_ = std::numeric_limits<std::uint32_t>::max();

  struct Item {
    std::string number;
    std::uint32_t list = 1;
  };

  // Another's words, which are quoted where they stand.
  bool isInclude(NodeIndex paragraph) const {
    const NodeIndex child = document_.nodes[paragraph].firstChild;
    return child != noNode && document_.nodes[child].kind == NodeKind::include;
  }

  void countItem(NodeIndex node, Place& place) {
    const NodeIndex list = document_.nodes[node].parent;
    const NodeIndex around = document_.nodes[list].parent;
    const auto [known, isFirst] = nextInList_.try_emplace(list, document_.nodes[list].level == 1 ? document_.nodes[list].detail : 1);
    const auto outer = items_.find(around);
    if (outer == items_.end() && isFirst) ++lists_;
    place.list = outer == items_.end() ? lists_ : outer->second.list;
    place.number = outer == items_.end() ? "" : outer->second.number + ".";
    place.number += std::to_string(known->second++);
    items_[node] = {place.number, place.list};
  }

  const Document& document_;
  std::uint32_t heading_ = none_, paragraphs_ = 0, lists_ = 0;
  std::unordered_map<NodeIndex, std::uint32_t> nextInList_;  // look-up only, as the next
  std::unordered_map<NodeIndex, Item> items_;
};

}  // namespace

std::vector<Place> placesIn(const Document& document) {
  PlaceCounter counter(document);
  std::vector<Place> places;
  places.reserve(document.anchors.size());
  for (std::uint32_t i = 0; i < document.anchors.size(); ++i) places.push_back(counter.count(i));
  return places;
}

}  // namespace pejl
