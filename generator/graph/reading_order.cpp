#include "graph/reading_order.h"

namespace pejl::graph {
namespace {

void rankPages(const Site& site, PageIndex page, ReadingOrder& order, std::uint32_t& nextPage, std::uint32_t& nextEntity) {
  order.ofPage[page] = nextPage++;
  for (const EntityIndex entity : site.entitiesOn[page]) order.ofEntity[entity] = nextEntity++;
  for (const PageIndex child : site.pages[page].children) rankPages(site, child, order, nextPage, nextEntity);
}

}  // namespace

ReadingOrder readingOrder(const Site& site) {
  ReadingOrder order{std::vector<std::uint32_t>(site.pages.size()), std::vector<std::uint32_t>(site.entities.size())};
  std::uint32_t nextPage = 0, nextEntity = 0;
  for (PageIndex page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].parent == none) rankPages(site, page, order, nextPage, nextEntity);
  }
  return order;
}

std::pair<std::uint32_t, std::uint32_t> rankByFramework(const Site& site, const ReadingOrder& order, EntityIndex entity) {
  const EntityIndex framework = site.entities[entity].framework;
  return {framework == none ? none : order.ofEntity[framework], order.ofEntity[entity]};
}

}  // namespace pejl::graph
