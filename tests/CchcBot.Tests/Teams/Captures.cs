namespace CchcBot.Tests.Teams;

/// <summary>Activities in the shape that Teams and its Playground send, of an office of our own.</summary>
internal static class Captures
{
    public const string Personal = """
        {"type":"message","text":"nhiệm vụ quá hạn quý này","id":"m-1",
         "from":{"id":"29:anh","name":"Nguyễn Văn Anh","aadObjectId":"0a000000-0000-4000-8000-000000000001"},
         "timestamp":"2025-09-16T01:30:00.123Z","localTimestamp":"2025-09-16T08:30:00.123+07:00","localTimezone":"Asia/Ho_Chi_Minh",
         "serviceUrl":"http://localhost:56150/_connector",
         "conversation":{"conversationType":"personal","tenantId":"tenant-1","id":"a:personal-anh"},
         "recipient":{"id":"28:bot","name":"CCHC"},
         "textFormat":"plain","locale":"vi-VN",
         "entities":[{"type":"clientInfo","locale":"vi-VN","country":"VN","platform":"iOS","timezone":"Asia/Ho_Chi_Minh"}],
         "channelData":{"tenant":{"id":"tenant-1"}},"channelId":"msteams"}
        """;

    public const string Channel = """
        {"type":"message","text":"<at>CCHC</at> giao đơn vị \"Phòng Nội chính\" cho <at>Bình</at>","id":"m-2",
         "from":{"id":"29:anh","name":"Nguyễn Văn Anh","aadObjectId":"0a000000-0000-4000-8000-000000000001"},
         "timestamp":"2025-09-16T01:31:00Z","serviceUrl":"https://smba.trafficmanager.net/apac/",
         "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"tenant-1","id":"19:lanhdao@thread.tacv2;messageid=1758000000000"},
         "recipient":{"id":"28:bot","name":"CCHC"},
         "entities":[
           {"type":"mention","mentioned":{"id":"28:bot","name":"CCHC"},"text":"<at>CCHC</at>"},
           {"type":"mention","mentioned":{"id":"29:binh","name":"Bình"},"text":"<at>Bình</at>"},
           {"type":"mention","mentioned":"29:odd","text":"<at>Odd</at>"},
           {"type":"mention"},
           {"type":"clientInfo","text":7}],
         "channelData":{"teamsChannelId":"19:lanhdao@thread.tacv2","tenant":{"id":"tenant-1"},
           "team":{"id":"19:vanphong@thread.tacv2","name":"Văn phòng UBND tỉnh","aadGroupId":"g-1"},
           "channel":{"id":"19:lanhdao@thread.tacv2"},"settings":{"selectedChannel":{"id":"19:lanhdao@thread.tacv2"}}},
         "channelId":"msteams","somethingNew":{"depth":[1,{"two":"ba"}]}}
        """;

    public const string CardAction = """
        {"type":"invoke","id":"i-1","name":"adaptiveCard/action",
         "from":{"id":"29:anh","name":"Nguyễn Văn Anh","aadObjectId":"0a000000-0000-4000-8000-000000000001"},
         "timestamp":"2025-09-16T01:32:00Z","serviceUrl":"http://localhost:56150/_connector",
         "conversation":{"conversationType":"personal","tenantId":"tenant-1","id":"a:personal-anh"},
         "recipient":{"id":"28:bot","name":"CCHC"},"replyToId":"177",
         "value":{"action":{"type":"Action.Execute","title":"Cập nhật","verb":"report","data":{"code":"3b","step":"drafting"}}},
         "channelData":{"source":{"name":"message"},"tenant":{"id":"tenant-1"}},"channelId":"msteams"}
        """;

    public const string Consent = """
        {"type":"invoke","id":"i-2","name":"fileConsent/invoke",
         "from":{"id":"29:anh","aadObjectId":"0a000000-0000-4000-8000-000000000001"},"serviceUrl":"http://localhost:56150/_connector",
         "conversation":{"conversationType":"personal","tenantId":"tenant-1","id":"a:personal-anh"},"recipient":{"id":"28:bot"},
         "value":{"type":"fileUpload","action":"accept","context":{"kind":"draft"},"uploadInfo":{"name":"KH.docx","uploadUrl":"https://x.sharepoint.com/u"}},
         "channelData":{"tenant":{"id":"tenant-1"}},"channelId":"msteams"}
        """;

    public const string Install = """
        {"type":"installationUpdate","id":"u-1","action":"add",
         "from":{"id":"29:anh","aadObjectId":"0a000000-0000-4000-8000-000000000001"},"timestamp":"2025-09-16T01:00:00Z",
         "serviceUrl":"http://localhost:56150/_connector",
         "conversation":{"conversationType":"personal","tenantId":"tenant-1","id":"a:personal-anh"},
         "recipient":{"id":"28:bot","name":"CCHC"},"channelData":{"tenant":{"id":"tenant-1"}},"channelId":"msteams"}
        """;

    public const string MembersChanged = """
        {"type":"conversationUpdate","id":"u-2","from":{"id":"29:anh"},"timestamp":"2025-09-16T01:00:00Z",
         "serviceUrl":"http://localhost:56150/_connector",
         "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"tenant-1","id":"19:lanhdao@thread.tacv2"},
         "recipient":{"id":"28:bot"},"membersAdded":[{"id":"28:bot"},{"id":"29:anh"}],"membersRemoved":[{"id":"29:chi"}],
         "channelData":{"eventType":"teamMemberAdded","tenant":{"id":"tenant-1"},"team":{"id":"19:vanphong@thread.tacv2"}},"channelId":"msteams"}
        """;

    public const string Reaction = """
        {"type":"messageReaction","id":"r-1","from":{"id":"29:anh"},"timestamp":"2025-09-16T01:00:00Z",
         "serviceUrl":"http://localhost:56150/_connector","conversation":{"conversationType":"personal","id":"a:personal-anh"},
         "recipient":{"id":"28:bot"},"reactionsAdded":[{"type":"like"}],"replyToId":"177","channelId":"msteams"}
        """;
}
