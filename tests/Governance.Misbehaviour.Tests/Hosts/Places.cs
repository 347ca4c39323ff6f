using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Threading;

namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>Where things are on this machine.</summary>
internal static class Places
{
    private static readonly string Root = typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;
    private static int lastPort = Random.Shared.Next(10_000, 18_000);

    public static string JiraApp { get; } = Path.Combine(Root, "jira-app");

    /// <summary>The newest zip that scripts/pack.sh made, or the one that GOVERNANCE_SOLUTION_ZIP names; null when there is none.</summary>
    public static string? Solution { get; } = FindSolution();

    /// <summary>The store's keys and Jira's, made once: making them takes longer than a run.</summary>
    public static RunKeys Keys { get; } = RunKeys.Make();

    /// <summary>A folder in memory where the system has one: what is tested here is not the disk.</summary>
    public static string NewFolder()
    {
        const string Memory = "/dev/shm";
        var name = "governance-run-" + Guid.NewGuid().ToString("N");
        var folder = Directory.CreateDirectory(Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), name)).FullName;
        Keys.PutInto(folder);
        return folder;
    }

    /// <summary>An address that nobody listens on; below the ports that the system gives to outgoing connections.</summary>
    public static string FreeAddress()
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
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // The next one may be free.
            }
        }
    }

    private static string? FindSolution()
    {
        if (Environment.GetEnvironmentVariable("GOVERNANCE_SOLUTION_ZIP") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var output = new DirectoryInfo(Path.Combine(Root, "solution-package", "out"));
        return output.Exists
            ? output.EnumerateFiles("*.zip").OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault()?.FullName
            : null;
    }
}
