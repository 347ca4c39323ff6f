using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Configuration;
using Governance.Store.Ledger;
using Governance.Store.Storage;

using Microsoft.Extensions.Logging;

namespace Governance.Store.Writing;

/// <summary>
/// Keeps the newest signed checkpoint of each tenant in a folder of its own, so that a copy lives where the database's
/// administrator cannot write. A kept checkpoint that the ledger does not fit is never replaced: the server does not start.
/// </summary>
internal sealed class CheckpointKeeper(StoreOptions options, LedgerReader ledger, ServerSigner signer, TimeProvider clock, ILogger<CheckpointKeeper>? logger = null) : IAsyncDisposable
{
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    private static readonly Action<ILogger, string, Exception?> LogFault =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, "CheckpointNotKept"), "The newest checkpoint could not be written to {Folder}; it is tried again.");

    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource end = new();
    private Task? running;

    private string Folder => options.CheckpointFolder;

    /// <summary>Whether the tenant's ledger begins with what was kept.</summary>
    /// <exception cref="ConfigurationFault">It does not: it was cut back or rewritten.</exception>
    public void Check(string tenant, MerkleTree tree)
    {
        if (Folder.Length == 0 || Read(FileOf(tenant)) is not { } note)
        {
            return;
        }

        if (Checkpoint.Open(note, signer.VerifierKeyOf(tenant)) is not { } kept)
        {
            throw LedgerFaults.Altered(tenant, $"the checkpoint kept in {FileOf(tenant)} is not signed with this server's key.");
        }

        if (kept.Size > tree.Size || !tree.Root(kept.Size).AsSpan().SequenceEqual(kept.Root))
        {
            throw LedgerFaults.Altered(tenant, $"it does not begin with the {kept.Size} entries of the checkpoint kept in {FileOf(tenant)}; it was cut back or rewritten.");
        }
    }

    /// <summary>Writes what there is, and from now on what is new.</summary>
    /// <exception cref="ConfigurationFault">The folder cannot be written.</exception>
    public void Start()
    {
        if (Folder.Length == 0)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Folder);
            WriteNews();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw LedgerFaults.CheckpointFolderUnusable(Folder, fault);
        }

        running = Task.Run(Run);
    }

    /// <summary>Writes what is new for the last time.</summary>
    public async Task Stop()
    {
        if (running is null)
        {
            return;
        }

        await end.CancelAsync();
        await running;
        running = null;
        TryWriteNews();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stop();
        end.Dispose();
    }

    private static string? Read(string file) => File.Exists(file) ? File.ReadAllText(file) : null;

    private async Task Run()
    {
        using var timer = new PeriodicTimer(Pace, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(end.Token))
            {
                TryWriteNews();
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return;
        }
    }

    private void TryWriteNews()
    {
        try
        {
            WriteNews();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            if (logger is not null)
            {
                LogFault(logger, Folder, fault);
            }
        }
    }

    private void WriteNews()
    {
        foreach (var tenant in options.Tenants.Select(tenant => tenant.Id))
        {
            if (ledger.LatestCheckpoint(tenant) is { } note && written.GetValueOrDefault(tenant) != note)
            {
                Write(FileOf(tenant), note);
                written[tenant] = note;
            }
        }
    }

    private void Write(string file, string note)
    {
        using (var part = new FileStream(file + ".part", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            part.Write(System.Text.Encoding.UTF8.GetBytes(note));
            part.Flush(flushToDisk: true);
        }

        File.Move(file + ".part", file, overwrite: true);
        FolderFlush.Flush(Folder);
    }

    private string FileOf(string tenant) => Path.Combine(Folder, tenant + ".checkpoint");
}
