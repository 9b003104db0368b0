// All entities as one table, for spreadsheets.
#include <algorithm>
#include <numeric>

#include "export/steps.h"

namespace pejl::exporting {

std::string entityTable(const Site& site) {
  std::vector<EntityIndex> order(site.entities.size());
  std::iota(order.begin(), order.end(), EntityIndex{0});
  const auto idOf = [&](EntityIndex entity) { return entity == none ? std::string_view() : std::string_view(site.entities[entity].declared.id); };
  std::sort(order.begin(), order.end(), [&](EntityIndex a, EntityIndex b) { return idOf(a) < idOf(b); });
  std::string csv = byteOrderMark() + "id,type,title,number,summary,framework,organisation,part_of,status,url\r\n";
  for (const EntityIndex index : order) {
    const Entity& entity = site.entities[index];
    const std::string_view status = entity.statusType == none ? std::string_view() : std::string_view(site.schema.statuses[entity.statusType].id);
    const std::string_view cells[] = {entity.declared.id,     site.typeOf(entity).id,    entity.title,        entity.declared.number, entity.declared.summary,
                                      idOf(entity.framework), idOf(entity.organisation), idOf(entity.parent), status};
    for (const std::string_view cell : cells) csv += csvField(cell) + ",";
    csv += csvField(site.config.baseUrl + entity.address) + "\r\n";
  }
  return csv;
}

}  // namespace pejl::exporting
