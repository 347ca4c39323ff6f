using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Threading;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

/// <summary>Where things are on this machine.</summary>
internal static class JiraTestPaths
{
    private static int lastPort = Random.Shared.Next(20_000, 30_000);

    private static string Root { get; } = Path.GetFullPath(typeof(JiraTestPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "RepositoryRoot")?.Value ?? RootAbove(AppContext.BaseDirectory));

    public static string JiraApp => Path.Combine(Root, "jira-app");

    /// <summary>Jira's own description, which stands beside the repository on some machines only.</summary>
    public static string OpenApi => Path.Combine(Root, "..", "shared", "data", "jira-cloud-openapi-v3.json");

    /// <summary>The app's folder with its packages installed, as the functions need it.</summary>
    public static string InstalledJiraApp()
    {
        Assert.True(Directory.Exists(Path.Combine(JiraApp, "node_modules", "@forge", "api")), "Run 'npm ci' in jira-app first: its function runs here.");
        return JiraApp;
    }

    /// <summary>A new folder with the app's manifest alone, which asks for that scope for reading workflows, or for none.</summary>
    public static string JiraAppWithWorkflowScope(string? scope)
    {
        const string Scopes = "  scopes:\n";
        var lines = File.ReadAllText(Path.Combine(JiraApp, "manifest.yml")).ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Trim() is not ("- manage:jira-configuration" or "- read:workflow:jira"));
        var manifest = string.Join('\n', lines);
        Assert.Contains(Scopes, manifest, StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("sandbox-jira-app-").FullName;
        File.WriteAllText(Path.Combine(folder, "manifest.yml"), scope is null ? manifest : manifest.Replace(Scopes, $"{Scopes}    - {scope}\n", StringComparison.Ordinal));
        return folder;
    }

    /// <summary>An address that nobody listens on; below the ports that the system gives to outgoing connections.</summary>
    public static string FreeLoopbackUrl()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref lastPort);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return $"http://127.0.0.1:{port}";
            }
            catch (SocketException taken)
            {
                Assert.Equal(SocketError.AddressAlreadyInUse, taken.SocketErrorCode);
            }
        }
    }

    private static string RootAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "jira-app", "manifest.yml")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The repository is not above the test's folder. Build it with RepositoryRoot as assembly metadata.");
    }
}
