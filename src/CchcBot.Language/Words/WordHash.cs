namespace CchcBot.Language.Words;

/// <summary>Hashes of words for the model: the same on every machine, since the weights were trained with them.</summary>
internal static class WordHash
{
    public static uint Of(string text, uint seed)
    {
        var hash = seed;
        foreach (var c in text)
        {
            hash = Mix(hash, c);
        }

        return hash;
    }

    public static uint Mix(uint hash, uint value)
    {
        var x = (hash ^ (value + 0x9E3779B9u + (hash << 6) + (hash >> 2))) * 0x85EBCA6Bu;
        x ^= x >> 15;
        x *= 0xC2B2AE35u;
        return x ^ (x >> 13);
    }
}
