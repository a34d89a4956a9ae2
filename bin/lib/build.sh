# Builds the application and lays it out in target/app, where it starts faster than from one packed file. Sourced by bin/run.

build_application() {
  require_maven
  echo "Building Entrepot. The first time this fetches its libraries and takes some minutes."
  mvn -B -ntp -q -Dmaven.test.skip=true package
  rm -rf target/app.new
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/entrepot.jar extract --destination target/app.new >/dev/null
  # the age of this file says which sources it was built from
  touch target/app.new/entrepot.jar
  rm -rf target/app
  mv target/app.new target/app
}
