using System.Text;

namespace Governance.Store.Ledger.Export;

/// <summary>
/// The export: lines of tab-separated fields, UTF-8, each ended by LF.
/// <c>governance-export/1 TAB origin TAB entries TAB checkpoints TAB evidence digests</c>,
/// then <c>E TAB number TAB leaf hash (hex) TAB entry bytes</c>, <c>C TAB size TAB note (base64)</c>, <c>V TAB SHA-256 of evidence</c>.
/// Entry bytes are canonical JSON, which holds neither tab nor line end.
/// </summary>
internal static class ExportFormat
{
    public const string Name = "governance-export/1";
    public static readonly UTF8Encoding Utf8 = new(false, true);
}
