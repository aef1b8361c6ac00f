package dev.jvmap.math;

/**
 * The zeros of log|gamma(x)| below -2, as far as there are doubles near them. There the logarithm is a Taylor series
 * around the zero, which is known to twice the precision of a double.
 *
 * <p>A zero lies to either side of each pole -n, about 1/n! away. The numbers were computed with 80 digits: zeros by bisection, coefficients
 * from the polygamma functions.
 */
final class LogGammaZeros {
    /** Each row: zero and its rest, how far its series reaches, slope and its rest, coefficients from degree 2 to 14. */
    // @formatter:off
    private static final double[][] ZEROS = {
            {
                    -0x1.3a7fc9600f86cp1, -0x1.55f64f98af8dp-55, 0x1.d3fe4b007c361p-6, 0x1.83fe966af535fp0,
                    -0x1.775909a36a6a4p-55, 0x1.36eebb002f55dp2, 0x1.694a6058a7858p0, 0x1.1718d7ca09e5bp3,
                    0x1.7339fe04b2764p2, 0x1.8d32f682aa0bdp4, 0x1.809f04ee6e0fap4, 0x1.48eaa81657361p6,
                    0x1.9297adb2def5ap6, 0x1.286fb8cbaebb3p8, 0x1.a92e0a5de4bf8p8, 0x1.1a9d4d8c62a7fp10,
                    0x1.c4cd2594e7015p10, 0x1.18737ec8c5674p12},
            {
                    -0x1.5fb410a1bd901p1, 0x1.a19a96d2e6f85p-54, 0x1.025f7af2137fap-6, -0x1.ea12da904b18cp0,
                    -0x1.220130f99b2cfp-54, 0x1.3267f3c265a52p3, -0x1.4185ac30c8bf2p4, 0x1.f504accc9f19bp5,
                    -0x1.8588458207eacp7, 0x1.4373f7cc709b3p9, -0x1.12239bdd6c013p11, 0x1.dba65e27421c4p12,
                    -0x1.a2d2504d7e987p14, 0x1.7581739ee6087p16, -0x1.506c65fad617ep18, 0x1.318ef724f780ep20,
                    -0x1.17767260da07ap22, 0x1.011e34454c6c3p24},
            {
                    -0x1.9260dbc9e59afp1, -0x1.f717cd335a7b3p-53, 0x1.260dbc9e59af8p-7, 0x1.f20a65f2fac55p2,
                    -0x1.1d258e4b0be84p-53, 0x1.9d4d2977150efp4, 0x1.c1137124d5c5bp6, 0x1.267203d776b0ep9,
                    0x1.99a6337da39ddp11, 0x1.293c3f78d3bdbp14, 0x1.bb97aa0b71e45p16, 0x1.51ea3345f5349p19,
                    0x1.057f65c64b21bp22, 0x1.99c8650e3a38bp24, 0x1.44520c3a4bb84p27, 0x1.02d2219647af7p30,
                    0x1.9ffcd984abdd5p32, 0x1.50494b0fb07d3p35},
            {
                    -0x1.fa471547c2fe5p1, -0x1.70d4561291237p-56, 0x1.6e3aae0f406bdp-9, -0x1.4b99d966c5647p4,
                    0x1.9cba2450afff3p-50, 0x1.f76deae0436bep7, -0x1.d25359d4b2f38p11, 0x1.e8f829f141aa5p15,
                    -0x1.116f7806d26d3p20, 0x1.3e8f3ab9fc1f4p24, -0x1.7dbbe062ffd9ep28, 0x1.d2f76de7bd027p32,
                    -0x1.2225fe4f8493dp37, 0x1.6d12ae1936a57p41, -0x1.cffc2a8f5fd74p45, 0x1.294e1bddb6102p50,
                    -0x1.7fab626523b36p54, 0x1.f211ab53114p58},
            {
                    -0x1.0284e78599581p2, 0x1.e78c1e9e43cfep-53, 0x1.4273c2ccac062p-9, 0x1.aca5cf4921642p4,
                    0x1.a46a2e0d8fe1p-51, 0x1.44415cd813f8ep8, 0x1.559b11b2a9c7cp12, 0x1.96d18e21aebdbp16,
                    0x1.0261eb5732e4p21, 0x1.55e3dbf99eb3dp25, 0x1.d14fe49c4e437p29, 0x1.433dce282da6ep34,
                    0x1.c8399c7588cdp38, 0x1.45fbe666d9402p43, 0x1.d68d794caefcep47, 0x1.56729dc75f00cp52,
                    0x1.f5ec3352c68c7p56, 0x1.720575617731cp61},
            {
                    -0x1.3f7577a6eeafdp2, 0x1.5de5eab7f12cfp-53, 0x1.1510b222a0657p-11, -0x1.d224a3ef9e41fp6,
                    -0x1.9be272a13babcp-48, 0x1.b533c678a3956p12, -0x1.0d3f7fee65d34p19, 0x1.752a6f5ac2726p25,
                    -0x1.13d5d163bd3f7p32, 0x1.a8c5c53458ca5p38, -0x1.5068b3ed69409p45, 0x1.0ffa575ea7fe9p52,
                    -0x1.bec12dd78a14bp58, 0x1.7382570f089d4p65, -0x1.380ebf618414ep72, 0x1.084de4426e886p79,
                    -0x1.c2d90d8b990e9p85, 0x1.82d0a2bda7309p92},
            {
                    -0x1.4086a57f0b6d9p2, -0x1.95262b72ca9cap-55, 0x1.0d4afe16db219p-11, 0x1.ed72e0829ae02p6,
                    -0x1.fdc1859aea473p-50, 0x1.cecc32ec22f9bp12, 0x1.253d8563f7264p19, 0x1.a225df2da6e63p25,
                    0x1.3e01773762671p32, 0x1.f7d8d5bdcb186p38, 0x1.9a8d00c77a92cp45, 0x1.557fd8c490b4bp52,
                    0x1.209221a6240ap59, 0x1.edc98d3bbb5dap65, 0x1.aabd28e6f7c6bp72, 0x1.73de2dd9728eep79,
                    0x1.465182ebf6449p86, 0x1.200d7ad1db285p93},
            {
                    -0x1.7fe92f591f40dp2, -0x1.7dd4ed62cbd32p-52, 0x1.6d0a6e0bf2a09p-14, -0x1.661f6a43a5e12p9,
                    -0x1.0c437b83bc0e6p-45, 0x1.f79dcb794f26fp17, -0x1.d6e8088a19ffep26, 0x1.ef5d308dbfc97p35,
                    -0x1.15ea6b0ab529ep45, 0x1.44d54e9fe2397p54, -0x1.8684e40cebb3dp63, 0x1.df44c1d81c723p72,
                    -0x1.2ac3053f4ee19p82, 0x1.79226ae04a7a4p91, -0x1.e0dffb5f77a15p100, 0x1.352178907a204p110,
                    -0x1.903aa9af8baf3p119, 0x1.04a1032c75e6ep129},
            {
                    -0x1.8016b25897c8dp2, 0x1.27e0f49a4ba72p-54, 0x1.6b25897c8ced8p-14, 0x1.69de49e3af2aap9,
                    0x1.954b690943b33p-47, 0x1.fce23484cfd1p17, 0x1.de503a3c37c4p26, 0x1.f9c7b52558abbp35,
                    0x1.1d3d50714416ap45, 0x1.4f21e2fb9e06p54, 0x1.9500994cd8a9ep63, 0x1.f3a2c23c19d79p72,
                    0x1.39152652eb3abp82, 0x1.8d45f8be8912ep91, 0x1.fd3214a70281fp100, 0x1.490b47682046dp110,
                    0x1.ac3b9652b43f1p119, 0x1.1851c435e895cp129},
            {
                    -0x1.bffcbf76b86fp2, 0x1.853b29347b806p-57, 0x1.a044a3c880185p-17, -0x1.3abf7a5cea91bp12,
                    -0x1.8257b8abd0511p-42, 0x1.8349a2550422dp23, -0x1.3d91dadc98428p35, 0x1.24f3d636f3339p47,
                    -0x1.20427df1b3492p59, 0x1.2775e857fb69cp71, -0x1.377e70b463c13p83, 0x1.4f3d28edba5cdp95,
                    -0x1.6e8557168cf8ep107, 0x1.95bb17ce4279bp119, -0x1.c5ac12d48f08ep131, 0x1.ff816dad7515cp143,
                    -0x1.225f4a6a494c5p156, 0x1.4ba3e5c03fddfp168},
            {
                    -0x1.c0033fdedfe1fp2, 0x1.20bb7d2324678p-52, 0x1.9fef6ff0f5be9p-17, 0x1.3b407aa387bd1p12,
                    0x1.da1e57343b1efp-43, 0x1.83e85daafbad6p23, 0x1.3e552b5e3c226p35, 0x1.25e42a45e905bp47,
                    0x1.216a3560743eep59, 0x1.28e1c70ef5313p71, 0x1.393e2bc330081p83, 0x1.5164141f5ae6ap95,
                    0x1.712b3a86e1bep107, 0x1.98fd36b906d52p119, 0x1.c9ae6ef62604ap131, 0x1.02382a95938fcp144,
                    0x1.256845ecbeb17p156, 0x1.4f5ff358f4caep168},
            {
                    -0x1.ffff97f8159cfp2, -0x1.e54f415a91586p-55, 0x1.a01fa98c3c356p-20, -0x1.3af76fe4c2fabp15,
                    -0x1.7cc92f0b996a5p-40, 0x1.838e76caaf123p29, -0x1.3de68b3256526p44, 0x1.255c052530c71p59,
                    -0x1.20c2a8418126ap74, 0x1.28139342cefp89, -0x1.384066c322246p104, 0x1.502bc4dad47d3p119,
                    -0x1.6faadfece0e2fp134, 0x1.9724323c8991ep149, -0x1.c7684c96f2617p164, 0x1.00d1f4874360ap180,
                    -0x1.23af6dd4635e3p195, 0x1.4d41695948489p210},
            {
                    -0x1.000034028b3f9p3, -0x1.f60cb3cec1cedp-52, 0x1.a01459fc9f60dp-20, 0x1.3b088fed67718p15,
                    -0x1.505613ba29a31p-39, 0x1.83a3893550edcp29, 0x1.3e0078db8ada4p44, 0x1.257bec9464251p59,
                    0x1.20e9ea0755a47p74, 0x1.2843e1313c83bp89, 0x1.387bd6a785478p104, 0x1.5074e788de77p119,
                    0x1.7004dd990d7d9p134, 0x1.9792ed5f6dfc9p149, 0x1.c7f08cdaef517p164, 0x1.0125c811215a5p180,
                    0x1.2416931f15426p195, 0x1.4dc0543c441a3p210},
            {
                    -0x1.1ffffa3884bdp3, -0x1.ff90c9d2ae925p-53, 0x1.71ded0bf801bdp-23, -0x1.625edfc63db2fp18,
                    0x1.da7fc3ed69467p-37, 0x1.ea8c150480a7ap35, -0x1.c4b30e4bc55c1p53, 0x1.d5fe468dbbf03p71,
                    -0x1.043d21bc24decp90, 0x1.2c334ae535e1dp108, -0x1.64314b431cd64p126, 0x1.af6ed589b3a86p144,
                    -0x1.096e446edcfb3p163, 0x1.4aaf49e713c02p181, -0x1.a0246d9c1b687p199, 0x1.0806315c1aa49p218,
                    -0x1.515dd6b889a42p236, 0x1.b1a5fe767c44bp254},
            {
                    -0x1.200005c7768fbp3, -0x1.b5b610ffb70d4p-54, 0x1.71dda3ec36b6cp-23, 0x1.626120391944p18,
                    0x1.7d5e8272cda81p-38, 0x1.ea8f32fb7f586p35, 0x1.c4b75ee68e2bap53, 0x1.d6043fa1ffaa5p71,
                    0x1.04414411db7f4p90, 0x1.2c3903ec9c90cp108, 0x1.64393744bb9bdp126, 0x1.af79ccdc71d33p144,
                    0x1.0975db7d71fc6p163, 0x1.4ab9cba1e346ep181, 0x1.a032f8f11473dp199, 0x1.0810426bfac85p218,
                    0x1.516bc616e3904p236, 0x1.b1b948b0b809p254},
            {
                    -0x1.3fffff6c0d7cp3, 0x1.197cea8c42d7dp-51, 0x1.27e50808cbe75p-26, -0x1.baf7da5f3795dp21,
                    -0x1.16a79518c8122p-33, 0x1.7f3e8791fa0d2p42, -0x1.ba18befcaaa63p63, 0x1.1ede14765dc0cp85,
                    -0x1.8d1a9ab5a505p106, 0x1.1e4d8c35d22ccp128, -0x1.a8a191db109p149, 0x1.4174f65ff868p171,
                    -0x1.ee6d90f2332c5p192, 0x1.80fd3420fba1dp214, -0x1.2ecd481762ff2p236, 0x1.e04a0b28da2bp257,
                    -0x1.7f91af3f00393p279, 0x1.342652fd50c8cp301},
            {
                    -0x1.40000093f2777p3, -0x1.927b45d95e154p-52, 0x1.27e4eee649ed1p-26, 0x1.baf825a0c63b2p21,
                    -0x1.20323f10165f2p-35, 0x1.7f3ec8ae05f2ep42, 0x1.ba192fa62a5c8p63, 0x1.1ede75ef431bp85,
                    0x1.8d1b435ece20fp106, 0x1.1e4e1e218c99cp128, 0x1.a8a28e596cccep149, 0x1.4175d0d35b3d4p171,
                    0x1.ee6f0af10b983p192, 0x1.80fe7b2913e7cp214, 0x1.2ece6307c7df4p236, 0x1.e04bf4be0137bp257,
                    0x1.7f9356d1e72e2p279, 0x1.3427c1744d521p301},
            {
                    -0x1.5ffffff28cdd4p3, 0x1.c9924a65aa486p-53, 0x1.ae64583932495p-30, -0x1.308a7d8eadb7cp25,
                    0x1.a95a609877977p-31, 0x1.6a4938065bfd2p49, -0x1.1f51f646980c5p74, 0x1.005993b17e047p99,
                    -0x1.e7ee7dccf100cp123, 0x1.e3b550a815c55p148, -0x1.ed38daa0d4c2cp173, 0x1.00b346bb02a7dp199,
                    -0x1.0f71919049fbdp224, 0x1.229f2440f731ep249, -0x1.3a4c2ff760a7cp274, 0x1.56bc218a07779p299,
                    -0x1.785bd6701e70bp324, 0x1.9fbdc2ececfc3p349},
            {
                    -0x1.6000000d7322ap3, -0x1.8aecb2d37ff52p-51, 0x1.ae6454c576597p-30, 0x1.308a82715245p25,
                    -0x1.1233b372bfd9ep-29, 0x1.6a493dd62402ep49, 0x1.1f51fd307a7cdp74, 0x1.00599beaf8731p99,
                    0x1.e7ee915e59f9p123, 0x1.e3b567ef58977p148, 0x1.ed38f6520c29fp173, 0x1.00b35733b93d4p199,
                    0x1.0f71a5288c1c1p224, 0x1.229f3b905f98p249, 0x1.3a4c4bb24917p274, 0x1.56bc4286fc1a7p299,
                    0x1.785bfdae59cc7p324, 0x1.9fbdf19c0ea44p349},
            {
                    -0x1.7ffffffee1127p3, -0x1.ce1f7906b30f5p-54, 0x1.1eed8f18f0438p-33, -0x1.c8cfbfaf2b0c8p28,
                    0x1.7e94018c6c78dp-27, 0x1.97926203e98acp56, -0x1.e4da54ebc6dacp84, 0x1.447163ae314a4p113,
                    -0x1.cf2769e629665p141, 0x1.585bdc3e1a1ep170, -0x1.075951fd3e6e6p199, 0x1.9b2f368a135bap227,
                    -0x1.4619ae6d212bep256, 0x1.05dadf39fe06dp285, -0x1.a8c7f835a5b74p313, 0x1.5b6940a5e9dd8p342,
                    -0x1.1e1ece477df9p371, 0x1.da1721d8c8955p399},
            {
                    -0x1.800000011eed9p3, 0x1.19d5307e1fb5ep-53, 0x1.1eed8ee62acf8p-33, 0x1.c8cfc050d4f38p28,
                    -0x1.7ef0726d4e7acp-26, 0x1.9792629426754p56, 0x1.e4da55ed2869fp84, 0x1.44716493d49d4p113,
                    0x1.cf276b7feead7p141, 0x1.585bddabb4165p170, 0x1.075953436fe86p199, 0x1.9b2f38d024339p227,
                    0x1.4619b074745a5p256, 0x1.05dae10956d5p285, 0x1.a8c7fb7073eadp313, 0x1.5b69438798ffep342,
                    0x1.1e1ed0d9a9469p371, 0x1.da17266f3bd61p399},
            {
                    -0x1.9fffffffe9edcp3, 0x1.84f40342d001cp-51, 0x1.6124613d00d0bp-37, -0x1.7328cbfacb4e5p32,
                    -0x1.eae875d913775p-24, 0x1.0d0fa2e06b2f1p64, -0x1.04105bec453b2p96, 0x1.1ac9dd401f2e4p128,
                    -0x1.47ffb069fc5a3p160, 0x1.8c49d9a550bffp192, -0x1.ec79de0e58f55p224, 0x1.38615a9e729aap257,
                    -0x1.929453f57ff5ep289, 0x1.06a78089cd9f2p322, -0x1.5a302f95ffb66p354, 0x1.cc176afbf85abp386,
                    -0x1.33dfa8748ce7ep419, 0x1.9e7c094cbb0c4p451},
            {
                    -0x1.a000000016124p3, -0x1.84e03341ee8ddp-51, 0x1.612461380cd08p-37, 0x1.7328cc0534b1bp32,
                    -0x1.f63c3a52c12bfp-24, 0x1.0d0fa2e7f760fp64, 0x1.04105bf7369b6p96, 0x1.1ac9dd4ffcbb2p128,
                    0x1.47ffb080fcf49p160, 0x1.8c49d9c6aa4a2p192, 0x1.ec79de3eb3092p224, 0x1.38615ac17fba5p257,
                    0x1.929454285190cp289, 0x1.06a780aea48d7p322, 0x1.5a302fcb6910cp354, 0x1.cc176b49688bap386,
                    0x1.33dfa8acafdfp419, 0x1.9e7c099e1eaa8p451},
            {
                    -0x1.bffffffffe6c7p3, 0x1.d2a30f3dae0fbp-51, 0x1.93974a8c3cf6cp-41, -0x1.44c3b27faa6bcp36,
                    -0x1.1972c0b160b2bp-21, 0x1.9bfff16cfee53p71, -0x1.5c71eb305bbbap107, 0x1.4b87e88b6aa31p143,
                    -0x1.50778e66e783p179, 0x1.63b46f95b59ebp215, -0x1.82c962042fed7p251, 0x1.ad58bb7f9c093p287,
                    -0x1.e427911e97b22p323, 0x1.14644886639ffp360, -0x1.3ec2018a6e348p396, 0x1.72ae717cbca89p432,
                    -0x1.b213d35bbabbp468, 0x1.ff576cbfba8e2p504},
            {
                    -0x1.c000000001939p3, -0x1.d2a2f4a73af63p-51, 0x1.93974a8bd29cfp-41, 0x1.44c3b28055944p36,
                    -0x1.198d430af8ae5p-21, 0x1.9bfff16dd8075p71, 0x1.5c71eb316f30cp107, 0x1.4b87e88cc815ep143,
                    0x1.50778e68a2d38p179, 0x1.63b46f97e8037p215, 0x1.82c96206f962dp251, 0x1.ad58bb8325232p287,
                    0x1.e427912313eaep323, 0x1.146448893bf2bp360, 0x1.3ec2018e0a2ap396, 0x1.72ae718150cdap432,
                    0x1.b213d36189b9fp468, 0x1.ff576cc718f98p504},
            {
                    -0x1.dfffffffffe52p3, 0x1.fcf9ccfd8867ep-51, 0x1.ae7f3e733f622p-45, -0x1.30777757fa84ap40,
                    0x1.86558a534b1cdp-14, 0x1.6a1bf33124eddp79, -0x1.1f1c1dba9251p119, 0x1.0019876a17ea6p159,
                    -0x1.e7562019511d5p198, 0x1.e300149e44802p238, -0x1.ec6148051096fp278, 0x1.0033115fea2e8p319,
                    -0x1.0ed9119b5a477p359, 0x1.21e9bf781864p399, -0x1.39746ce3ecf1ep439, 0x1.55bb7d2cf50dbp479,
                    -0x1.772a91f2a16cbp519, 0x1.9e52a7c8ddf0ep559},
            {
                    -0x1.e0000000001aep3, -0x1.fcf9ccde8721p-51, 0x1.ae7f3e7337a1dp-45, 0x1.30777758057b6p40,
                    0x1.865586b64d417p-14, 0x1.6a1bf33131f8p79, 0x1.1f1c1dbaa1d33p119, 0x1.0019876a2a5c3p159,
                    0x1.e75620197cfcep198, 0x1.e300149e78ae1p238, 0x1.ec6148054ea5dp278, 0x1.003311600f15dp319,
                    0x1.0ed9119b862b6p359, 0x1.21e9bf784c973p399, 0x1.39746ce42b07p439, 0x1.55bb7d2d3ee3cp479,
                    0x1.772a91f2f93d5p519, 0x1.9e52a7c94661ap559},
            {
                    -0x1.fffffffffffe5p3, -0x1.80c18cc43ea26p-53, 0x1.ae7f3e733bc16p-49, -0x1.30777757ffa65p44,
                    0x1.9865588a24e58p-10, 0x1.6a1bf3312b084p87, -0x1.1f1c1dba99933p131, 0x1.0019876a208c6p175,
                    -0x1.e756201965a62p218, 0x1.e300149e5cec2p262, -0x1.ec6148052da29p306, 0x1.0033115ffb743p351,
                    -0x1.0ed9119b6ed25p395, 0x1.21e9bf7830d28p439, -0x1.39746ce40a008p483, 0x1.55bb7d2d179c9p527,
                    -0x1.772a91f2ca868p571, 0x1.9e52a7c90ed2bp615},
            {
                    -0x1.000000000000dp4, -0x1.cfe7ce6768509p-50, 0x1.ae7f3e733b428p-49, 0x1.307777580059bp44,
                    0x1.9865588674a06p-10, 0x1.6a1bf3312bddap87, 0x1.1f1c1dba9a91p131, 0x1.0019876a21ba3p175,
                    0x1.e756201968742p218, 0x1.e300149e60421p262, 0x1.ec614805319a3p306, 0x1.0033115ffdd02p351,
                    0x1.0ed9119b71a09p395, 0x1.21e9bf783428bp439, 0x1.39746ce40df87p483, 0x1.55bb7d2d1c54ep527,
                    0x1.772a91f2d0239p571, 0x1.9e52a7c9157fdp615}};
    // @formatter:on

    private static final int ZERO = 0;
    private static final int ZERO_REST = 1;
    private static final int REACH = 2;
    private static final int SLOPE = 3;
    private static final int SLOPE_REST = 4;
    private static final int COEFFICIENTS = 5;

    private LogGammaZeros() {
    }

    /** log|gamma(x)| next to a zero, {@code otherwise} elsewhere. */
    static double seriesNear(double x, double otherwise) {
        for (double[] row : ZEROS) {
            if (Math.abs(x - row[ZERO]) <= row[REACH]) {
                return series(row, x - row[ZERO]);
            }
        }
        return otherwise;
    }

    /** {@code distance} to the rounded zero is exact. */
    private static double series(double[] row, double distance) {
        double high = distance - row[ZERO_REST];
        double low = distance - high - row[ZERO_REST];
        double sum = 0;
        for (int n = row.length - 1; n >= COEFFICIENTS; n--) {
            sum = Math.fma(sum, high, row[n]);
        }
        return Math.fma(high, row[SLOPE], high * Math.fma(high, sum, row[SLOPE_REST]) + low * row[SLOPE]);
    }
}
