# The speed of the room normalize.
find_package(benchmark REQUIRED)
add_executable(normalize_bench "${CMAKE_CURRENT_LIST_DIR}/normalize_bench.cpp")
target_link_libraries(normalize_bench PRIVATE voorlezer_normalize benchmark::benchmark)
target_compile_definitions(normalize_bench PRIVATE VOORLEZER_SOURCE="${PROJECT_SOURCE_DIR}")

# What the voice says for the spoken form, beside digits and letters that the engine reads right.
add_executable(normalize_phonemes "${CMAKE_CURRENT_LIST_DIR}/normalize_phonemes.cpp")
target_link_libraries(normalize_phonemes PRIVATE voorlezer_normalize voorlezer_pronounce
  voorlezer_synth)
target_compile_definitions(normalize_phonemes PRIVATE VOORLEZER_SOURCE="${PROJECT_SOURCE_DIR}")
