# The benchmark of segment, with ICU as its peer.
find_package(benchmark REQUIRED)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc)
add_executable(segment_bench ${CMAKE_CURRENT_LIST_DIR}/segment_bench.cpp)
target_link_libraries(segment_bench PRIVATE voorlezer_segment benchmark::benchmark PkgConfig::icu)
target_compile_definitions(segment_bench PRIVATE VOORLEZER_SOURCE="${PROJECT_SOURCE_DIR}")
