import java.nio.file.Path;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A Neo4j Community server on one folder, with the settings in its file server.conf. Prints "ready PORT"; ends when its standard input closes. */
public class Neo4jServer {
  public static void main(String[] args) throws Exception {
    var home = Path.of(args[0]);
    var server = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("server.conf")).build();
    var ports = ((GraphDatabaseAPI) server.database("neo4j")).getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
    // With port 0 the system chooses the port: it is read back here.
    System.out.println("ready " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
    while (System.in.read() >= 0) { }
    // A closed input means that the parent is gone: no server is left behind. Commits are durable, so nothing is lost by not waiting.
    if (args.length > 1 && args[1].equals("clean")) server.shutdown();
    Runtime.getRuntime().halt(0);
  }
}
