# The language level, the warnings and the sanitizers every room is built with, as one INTERFACE target.
option(VOORLEZER_WERROR "Treat warnings as errors" OFF)
option(VOORLEZER_FUZZ "Build the fuzz targets of tests/fuzz (needs clang++)" OFF)
set(VOORLEZER_SANITIZE "" CACHE STRING "Sanitizers, comma separated: address,undefined or thread")

add_library(voorlezer_build INTERFACE)
target_compile_features(voorlezer_build INTERFACE cxx_std_20)
target_compile_options(voorlezer_build INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wimplicit-fallthrough $<$<BOOL:${VOORLEZER_WERROR}>:-Werror>)
if(VOORLEZER_SANITIZE)
  target_compile_options(voorlezer_build INTERFACE
    -fsanitize=${VOORLEZER_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(voorlezer_build INTERFACE -fsanitize=${VOORLEZER_SANITIZE})
endif()
if(VOORLEZER_FUZZ)
  target_compile_options(voorlezer_build INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(voorlezer_build INTERFACE -fsanitize=address,undefined)
endif()
