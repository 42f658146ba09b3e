# room(NAME SOURCES ... USES ... LIBRARIES ...): one folder of src/ as one static library.
# USES names rooms (public); LIBRARIES names foreign libraries, which stay private to the room.
function(room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
  add_library(voorlezer_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(voorlezer_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(voorlezer_${name} PUBLIC voorlezer_build fmt::fmt)
  foreach(used IN LISTS ROOM_USES)
    target_link_libraries(voorlezer_${name} PUBLIC voorlezer_${used})
  endforeach()
  target_link_libraries(voorlezer_${name} PRIVATE ${ROOM_LIBRARIES})
endfunction()

# room_test(NAME SOURCES ... LIBRARIES ...): the tests of a room as one GoogleTest program.
function(room_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name}_test ${TEST_SOURCES})
  target_link_libraries(${name}_test PRIVATE voorlezer_${name} ${TEST_LIBRARIES}
    GTest::gtest GTest::gmock GTest::gtest_main)
  target_include_directories(${name}_test PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions(${name}_test PRIVATE VOORLEZER_SOURCE="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name}_test)
  set_tests_properties(${name} PROPERTIES TIMEOUT 300)
endfunction()
