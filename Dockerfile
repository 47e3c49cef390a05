# syntax=docker/dockerfile:1

# Build: the jar, taken apart into layers that change at different speeds.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -ntp dependency:go-offline
COPY src src
RUN ./mvnw -B -ntp package -DskipTests \
  && java -Djarmode=tools -jar target/hip-nerve-guide-*.jar extract --layers --destination layers --application-filename app.jar

# Run: nothing but a Java runtime and the layers, as nobody, on a file system that may be read-only
# (docker run --read-only --tmpfs /tmp).
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home guide
WORKDIR /guide
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# What all starts of this image find checked: its own content for its default region. Any other is read anew.
ENV HIPNERVEGUIDE_CHECKEDCONTENT=/guide/content.json
RUN java -jar app.jar --check-content --hip-nerve-guide.checked-content=$HIPNERVEGUIDE_CHECKEDCONTENT
ENV MALLOC_ARENA_MAX=2
# An archive of classes that stays at its address is shared with the file it comes from, and need not be copied;
# what the compiler needed for a moment is given back. 16 MB are enough for what is new: in the rest, some thousand
# clients who do not finish their requests find room before a collection stops everybody for a fifth of a second.
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -Xms96m -Xmx96m -Xmn16m -Xss512k -XX:ReservedCodeCacheSize=64m -XX:+ExitOnOutOfMemoryError \
  -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:TrimNativeHeapInterval=5000"
# One start with a few readers, whose classes and profiles every later start finds ready. The same runtime, options
# and class path must be used for both.
COPY --chmod=755 src/bench/train.sh /tmp/train.sh
RUN /tmp/train.sh /guide/app.aot && rm /tmp/train.sh
USER 10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# The profiles would have the better compiler begin at once, with what only a start does and beside it on the same
# processors. It waits until a method is used 32 times as often; nor does a code cache with room call for a collection.
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "-XX:Tier2InvokeNotifyFreqLog=16", "-XX:Tier2BackedgeNotifyFreqLog=19", \
  "-XX:Tier4InvocationThreshold=40000", "-XX:Tier4MinInvocationThreshold=10000", "-XX:Tier4CompileThreshold=100000", \
  "-XX:Tier4BackEdgeThreshold=250000", "-XX:SweeperThreshold=50", "-jar", "app.jar"]
