using System;
using System.IO;

using Governance.Store.Configuration;

namespace Governance.Store.Storage;

/// <summary>One process writes to a data folder; the system frees the lock when the process ends, however it ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream file;

    private DataFolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="ConfigurationFault">Another process has it, or the folder cannot be used.</exception>
    public static DataFolderLock Take(string folder)
    {
        if (folder.Length == 0)
        {
            throw new ConfigurationFault("Governance:DataFolder is not set. Name the folder that shall hold the store's data.");
        }

        try
        {
            Directory.CreateDirectory(folder);
            return new DataFolderLock(new FileStream(Path.Combine(folder, "governance.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationFault($"The data folder {folder} is in use by another process or cannot be written. Stop the other process, or check the rights.", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
