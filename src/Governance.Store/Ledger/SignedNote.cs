using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Store.Ledger;

/// <summary>Text with signatures, in the C2SP signed-note form.</summary>
public static class SignedNote
{
    private const int MaximumLength = 100_000;
    private static readonly UTF8Encoding Utf8 = new(false, true);

    /// <summary>Signs a text that ends in a line end.</summary>
    public static string Sign(string text, string name, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!IsName(name))
        {
            throw new ArgumentException("A key name is not empty and has neither spaces nor plus signs.", nameof(name));
        }

        var signature = key.SignData(Utf8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var bytes = new byte[4 + signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, VerifierKey.Of(name, key).Id);
        signature.CopyTo(bytes, 4);
        return $"{text}\n— {name} {Convert.ToBase64String(bytes)}\n";
    }

    /// <summary>The text of a note that the key has signed, or null. Signatures of unknown keys are ignored, a wrong one of this key is not.</summary>
    public static string? Open(string note, VerifierKey key)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(key);
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || end + 2 >= note.Length || note.Length > MaximumLength || note[^1] != '\n' || !IsText(note))
        {
            return null;
        }

        var text = note[..(end + 1)];
        var signed = false;
        foreach (var line in note[(end + 2)..^1].Split('\n'))
        {
            if (!TryReadSignature(line, out var name, out var bytes))
            {
                return null;
            }

            if (name != key.Name || BinaryPrimitives.ReadUInt32BigEndian(bytes) != key.Id)
            {
                continue;
            }

            if (!key.Verify(Utf8.GetBytes(text), bytes.AsSpan(4)))
            {
                return null;
            }

            signed = true;
        }

        return signed ? text : null;
    }

    internal static bool IsName(string name)
    {
        foreach (var letter in name)
        {
            if (char.IsWhiteSpace(letter) || letter == '+')
            {
                return false;
            }
        }

        return name.Length != 0;
    }

    private static bool TryReadSignature(string line, out string name, out byte[] bytes)
    {
        (name, bytes) = (string.Empty, []);
        var parts = line.Split(' ');
        if (parts.Length != 3 || parts[0] != "—" || !IsName(parts[1]))
        {
            return false;
        }

        if (CanonicalBase64.Decode(parts[2]) is not { Length: >= 5 } decoded)
        {
            return false;
        }

        (name, bytes) = (parts[1], decoded);
        return true;
    }

    private static bool IsText(string note)
    {
        foreach (var letter in note)
        {
            if (letter < ' ' && letter != '\n')
            {
                return false;
            }
        }

        return !HasHalfCharacters(note);
    }

    // Half of a surrogate pair has no UTF-8 form, so nobody can have signed it.
    private static bool HasHalfCharacters(string note)
    {
        for (var i = 0; i < note.Length; i++)
        {
            if (i + 1 < note.Length && char.IsSurrogatePair(note[i], note[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(note[i]))
            {
                return true;
            }
        }

        return false;
    }
}
