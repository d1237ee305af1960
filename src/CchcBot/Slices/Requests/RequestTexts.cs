namespace CchcBot.Slices.Requests;

/// <summary>Texts that several requests share.</summary>
internal static class RequestTexts
{
    public static readonly Text ToLeader = new("Kính báo cáo đồng chí {0}: nội dung xin ý kiến.", "For your decision, {0}.");
}
