// The theme's styles, scripts and images as files to publish, named by their content so that browsers may keep them.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "model/output.h"
#include "model/project.h"
#include "render/strings.h"

namespace pejl::rendering {

struct ThemeAssets {
  Output files;
  std::string style, script, icon;  // addresses below the site; empty when the theme has none
};

// Joins what theme.toml lists, in its order; a palette (.toml) among the styles becomes the style it describes, in the
// brand's hue. `icon` is the first image.
ThemeAssets themeAssets(const Theme& theme, const Strings& strings, const Brand& brand, Diagnostics& diagnostics);

}  // namespace pejl::rendering
