#!/bin/sh
# Run by jpackage in the folder with the copied program, before it is wrapped: the moment of the jars by which their cache of
# loaded classes knows them (MakePackage).
find . -name '*.jar' -exec env TZ=UTC touch -t 202601010000.00 {} +
