# Builds the application and lays it out in target/app, where it starts faster than from one packed file. Sourced by bin/run.

build_application() {
  require_maven
  echo "Building Entrepot. The first time this fetches its libraries and takes some minutes."
  # bin/test judges the code; here it only has to run
  mvn -B -ntp -q -Pfast -Dmaven.test.skip=true package
  rm -rf target/app target/app.new
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/entrepot.jar extract --destination target/app.new >/dev/null
  # the age of this file says which sources it was built from
  touch target/app.new/entrepot.jar
  mv target/app.new target/app
  train_application
}

# One start that nobody uses, recorded for the ones that somebody waits for. Without the record everything works, only slower.
train_application() {
  local log=target/training/log address="" trainee
  echo "Recording a start, so that the next ones take seconds."
  rm -rf target/training
  mkdir -p target/training
  env -u ENTREPOT_DATABASE_URL ENTREPOT_MODE=practice ENTREPOT_PRACTICE=skip ENTREPOT_DATA=target/training \
    ENTREPOT_DATABASE_BINARIES="${ENTREPOT_DATA:-data}/binaries" PORT=0 \
    "${java[@]}" -XX:AOTCacheOutput=target/app/entrepot.aot -jar target/app/entrepot.jar >"$log" 2>&1 &
  trainee=$!
  trap 'kill "$trainee" 2>/dev/null || true; exit 130' INT TERM
  while kill -0 "$trainee" 2>/dev/null && [ -z "$address" ]; do
    sleep 0.3
    address=$(sed -n 's/^Entrepot is ready: //p' "$log")
  done
  if [ -n "$address" ]; then
    curl -s -o /dev/null --max-time 10 "$address/" || true
    kill "$trainee" 2>/dev/null || true
  fi
  wait "$trainee" || true
  trap - INT TERM
  rm -rf target/training/postgres-*
}
