# Writes OUT, a C++ file with the files below as text, sorted by path.
# Text is cut into pieces because compilers limit the length of one literal.
file(GLOB_RECURSE files RELATIVE ${ROOT} 
  ${ROOT}/themes/klar/* ${ROOT}/themes/tavle/* ${ROOT}/generator/presets/* ${ROOT}/generator/commands/*.toml ${ROOT}/generator/export/*.json
  ${ROOT}/generator/language/*.toml ${ROOT}/generator/messages/*.toml ${ROOT}/generator/serve/*.js ${ROOT}/generator/serve/*.css)
list(SORT files)
set(code "#include \"base/embedded.h\"\n\nnamespace pejl {\n\nconst std::vector<EmbeddedFile>& embeddedFiles() {\n  static const std::vector<EmbeddedFile> files = {\n")
foreach(file IN LISTS files)
  file(READ "${ROOT}/${file}" text)
  string(LENGTH "${text}" length)
  set(literal "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} 12000 piece)
    string(APPEND literal "\n    R\"~pejl~(${piece})~pejl~\"")
    math(EXPR at "${at} + 12000")
  endwhile()
  if(literal STREQUAL "")
    set(literal "\"\"")
  endif()
  string(APPEND code "    {\"${file}\", ${literal}},\n")
endforeach()
string(APPEND code "  };\n  return files;\n}\n\n}  // namespace pejl\n")
file(WRITE ${OUT} "${code}")
