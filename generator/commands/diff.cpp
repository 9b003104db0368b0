#include "commands/diff.h"

#include <cstdio>

#include "base/json.h"
#include "base/text.h"
#include "build.h"
#include "commands/commands.h"
#include "commands/outcome.h"

namespace pejl {
namespace {

std::string marked(const std::vector<DiffPart>& parts) {
  std::string text = "  ";
  for (const DiffPart& part : parts) {
    if (&part != &parts.front() && text.back() != ' ') text += ' ';
    if (part.edit == Edit::removed) text += "[-";
    if (part.edit == Edit::added) text += "{+";
    for (const char c : part.text) {
      text += c;
      if (c == '\n') text += "  ";
    }
    if (part.edit == Edit::removed) text += "-]";
    if (part.edit == Edit::added) text += "+}";
  }
  return text + "\n";
}

std::string idsOf(const Site& archive, const std::vector<EntityIndex>& places) {
  std::string ids;
  for (const EntityIndex place : places) {
    ids += (ids.empty() ? "" : ", ") + std::string(idWithoutVersion(archive.entities[place].declared.id));
  }
  return ids;
}

Message wordFor(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::changed: return say("changed");
    case ChangeKind::added: return say("added");
    case ChangeKind::removed: return say("removed");
    case ChangeKind::split: return say("split");
    case ChangeKind::merged: return say("merged");
    case ChangeKind::moved: return say("moved");
    case ChangeKind::unchanged: break;
  }
  return say("unchanged");
}

Message countsOf(const Comparison& comparison) {
  Message counts;
  for (std::size_t i = 0; i < changeKinds; ++i) {
    const Message count = say("{} {}", comparison.counts[i], wordFor(static_cast<ChangeKind>(i)));
    counts = counts.empty() ? count : say("{}, {}", counts, count);
  }
  return say("{}; {} in all", counts, comparison.changes.size());
}

void writeIds(JsonWriter& json, const Site& archive, std::string_view key, const std::vector<EntityIndex>& places) {
  json.key(key);
  json.beginArray();
  for (const EntityIndex place : places) json.text(idWithoutVersion(archive.entities[place].declared.id));
  json.endArray();
}

void writeParts(JsonWriter& json, std::string_view key, const std::vector<DiffPart>& parts) {
  constexpr std::string_view edits[] = {"kept", "removed", "added"};
  json.key(key);
  json.beginArray();
  for (const DiffPart& part : parts) {
    json.beginObject();
    json.field("edit", edits[static_cast<std::size_t>(part.edit)]);
    json.field("text", part.text);
    json.endObject();
  }
  json.endArray();
}

const std::string& titleOf(const Site& archive, const Change& change) {
  return archive.entities[change.after.empty() ? change.before.front() : change.after.front()].title;
}

}  // namespace

std::string changesAsText(const Site& archive, const Comparison& comparison, const Catalogue& catalogue) {
  std::string text;
  for (const Change& change : comparison.changes) {
    if (change.kind == ChangeKind::unchanged) continue;
    std::string ids = idsOf(archive, change.before);
    const std::string after = idsOf(archive, change.after);
    if (ids.empty()) {
      ids = after;
    } else if (!after.empty() && after != ids) {
      ids += " → " + after;
    }
    text.append(wordFor(change.kind).in(catalogue)).append("  ").append(ids).append("  ").append(titleOf(archive, change)).append("\n");
    if (change.isMoved && change.kind != ChangeKind::moved) text += "  " + say("(moved as well)").in(catalogue) + "\n";
    if (!change.title.empty()) text += marked(change.title);
    if (!change.text.empty()) text += marked(change.text);
  }
  return text + countsOf(comparison).in(catalogue) + "\n";
}

std::string changesAsJson(const Site& archive, EntityIndex before, EntityIndex after, const Comparison& comparison) {
  std::string out;
  JsonWriter json(out);
  json.beginObject();
  json.field("before", archive.entities[before].declared.id);
  json.field("after", archive.entities[after].declared.id);
  json.key("counts");
  json.beginObject();
  for (std::size_t i = 0; i < changeKinds; ++i) {
    json.key(nameOf(static_cast<ChangeKind>(i)));
    json.integer(static_cast<std::int64_t>(comparison.counts[i]));
  }
  json.endObject();
  json.key("changes");
  json.beginArray();
  for (const Change& change : comparison.changes) {
    json.newLine();
    json.beginObject();
    json.field("kind", nameOf(change.kind));
    writeIds(json, archive, "before", change.before);
    writeIds(json, archive, "after", change.after);
    json.field("title", titleOf(archive, change));
    json.key("moved");
    json.boolean(change.isMoved);
    writeParts(json, "words_of_title", change.title);
    writeParts(json, "text", change.text);
    json.endObject();
  }
  json.endArray();
  json.endObject();
  return out + "\n";
}

EntityIndex findVersion(const Site& site, const std::string& name, std::string& complaint) {
  std::vector<std::string> names;
  for (const FrameworkVersion& version : site.versions) {
    const std::string& id = site.entities[version.framework].declared.id;
    names.push_back(id + "@" + version.date);
    if (name == names.back() || (version.isShown && name == id)) return version.entity;
  }
  complaint = "there is no version '" + name + "'";
  if (names.empty()) {
    complaint += "; no framework here has dated versions";
    return none;
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  const std::string nearest = didYouMean(name, known).english();
  std::string all = "the versions are";
  for (const std::string& one : names) all += " " + one;
  complaint += "\n  help: " + (nearest.empty() ? all : nearest);
  return none;
}

int runDiff(const Options& options) {
  const BuildReport report = buildInMemory(*openFolder(options.root), options.build, [](std::string_view) {});
  if (!report.site) {
    printOutcome(report, options, {});
    return exitCodeOf(report);
  }
  const Site& site = *report.site;
  std::string complaint;
  const EntityIndex before = findVersion(site, options.diff.before, complaint);
  const EntityIndex after = before == none ? none : findVersion(site, options.diff.after, complaint);
  if (before == none || after == none) {
    std::fprintf(stderr, "pejl: %s\n", complaint.c_str());
    return exitUsage;
  }
  const Comparison comparison = compareVersions(site.texts(), before, after);
  const std::string text = options.format == DiagnosticFormat::json ? changesAsJson(site.texts(), before, after, comparison)
                                                                    : changesAsText(site.texts(), comparison, catalogueIn(report.language));
  std::fputs(text.c_str(), stdout);
  return exitFine;
}

}  // namespace pejl
