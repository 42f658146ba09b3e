# The speed of the room normalize.
find_package(benchmark REQUIRED)
add_executable(normalize_bench "${CMAKE_CURRENT_LIST_DIR}/normalize_bench.cpp")
target_link_libraries(normalize_bench PRIVATE voorlezer_normalize benchmark::benchmark)
target_compile_definitions(normalize_bench PRIVATE VOORLEZER_SOURCE="${PROJECT_SOURCE_DIR}")
