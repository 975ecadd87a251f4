# dalil_warnings: what our own code is compiled with, and nobody else's; and the sanitizers of the asan and tsan presets.
add_library(dalil_warnings INTERFACE)
# Members that a designated initialiser leaves out are value-initialised: that is what it is for.
target_compile_options(dalil_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor
                       -Wno-missing-field-initializers
                       $<$<BOOL:${DALIL_WERROR}>:-Werror>)

if(DALIL_SANITIZE)
  add_compile_options(-fsanitize=${DALIL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=${DALIL_SANITIZE})
endif()
